/** What somebody decided by answering a mail: the word on the first line, and the note below it without what is quoted. Pure. */

export type Word = 'approve' | 'return' | 'reject';
export interface Answer { word: Word | null; note: string }

const meanings: Readonly<Record<string, Word>> = {
  同意: 'approve', 批准: 'approve', 通过: 'approve', approve: 'approve', approved: 'approve', agree: 'approve', agreed: 'approve', 승인: 'approve', 동의: 'approve',
  退回: 'return', return: 'return', 'send back': 'return', 반송: 'return',
  拒绝: 'reject', 驳回: 'reject', 不同意: 'reject', reject: 'reject', rejected: 'reject', 반려: 'reject', 거절: 'reject',
};

/** Where a mail program begins to quote, in the languages of the house. */
const quoting = [
  /^>/, /^-{2,}\s*(original message|forwarded message|原始邮件|原邮件|转发邮件|回复的原邮件|원본 메(일|시지)|전달된 메(일|시지))\s*-{2,}/i, /^_{10,}\s*$/,
  /^(on\b.*\bwrote|在?.*(写道|寫道)|.*님이 (작성|쓴 글).*|.*작성)\s*[:：]\s*$/i, /^(from|发件人|寄件者|보낸 ?사람|발신)\s*[:：]/i, /\/approve\/[\w-]{20,}/,
];
/** What ends the note: signatures of mail programs and of people. */
const signing = [/^--\s*$/, /^(sent from (my|mail)|发自我?的?|寄自|(나의|내) .*에서 보냄|get outlook for)/i];

/** The word has to stand alone on the first line that says anything: 同意 with a condition behind it is not an agreement. */
export function readAnswer(text: string): Answer {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const quoted = lines.findIndex((line, at) => quoting.some((begin) => begin.test(line.trim()) || (/^(on\b|在|于)/i.test(line.trim()) && begin.test(`${line.trim()} ${lines[at + 1]?.trim() ?? ''}`))));
  const own = quoted < 0 ? lines : lines.slice(0, quoted);
  const signature = own.findIndex((line) => signing.some((end) => end.test(line.trim())));
  const said = (signature < 0 ? own : own.slice(0, signature)).map((line) => line.trimEnd());
  const first = said.findIndex((line) => line.trim() !== '');
  if (first < 0) return { word: null, note: '' };
  const word = said[first].normalize('NFKC').trim().toLowerCase().replace(/^[\s"'“”‘’「」【】[\](){}<>*]+|[\s"'“”‘’「」【】[\](){}<>*.,;:!。，；：！~]+$/g, '');
  const meaning = Object.hasOwn(meanings, word) ? meanings[word] : null;
  return { word: meaning, note: said.slice(meaning === null ? first : first + 1).join('\n').trim() };
}

/** The secrets of our links that stand in a text. */
export function secretsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\/approve\/([\w-]{43})(?![\w-])/g)].map(([, secret]) => secret))].slice(0, 10);
}
