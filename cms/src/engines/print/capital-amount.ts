/** An amount of money in the capital numerals of Chinese business papers (大写金额), which nobody can alter with a pen. */

const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿'];

/** `1050.30` gives 壹仟零伍拾元叁角整; amounts of 10^16 and more, or texts that are no amount, give an empty text. */
export function capitalAmount(money: string): string {
  const found = /^(-?)(\d{1,16})(?:\.(\d{1,2}))?$/.exec(money);
  if (!found) return '';
  const [, sign, whole, fraction = ''] = found;
  const yuan = wholeInWords(whole.replace(/^0+/, ''));
  const [jiao, fen] = fraction.padEnd(2, '0').split('').map(Number);
  const cents = fen ? `${jiao ? `${digits[jiao]}角` : yuan ? '零' : ''}${digits[fen]}分` : jiao ? `${digits[jiao]}角整` : '整';
  return `${sign ? '负' : ''}${yuan ? `${yuan}元` : cents === '整' ? '零元' : ''}${cents}`;
}

function wholeInWords(whole: string): string {
  let words = '';
  const size = Math.ceil(whole.length / 4);
  for (let group = size - 1; group >= 0; group -= 1) {
    const four = whole.slice(Math.max(0, whole.length - 4 * (group + 1)), whole.length - 4 * group).padStart(4, '0');
    const said = four.replace(/^0+|0+$/g, '');
    if (!said) continue;
    const gap = words !== '' && (four.startsWith('0') || words.endsWith('零'));
    words += `${gap && !words.endsWith('零') ? '零' : ''}${groupInWords(four)}${groups[group]}`;
    if (four.endsWith('0') && /[1-9]/.test(whole.slice(whole.length - 4 * group))) words += '零';
  }
  return words;
}

function groupInWords(four: string): string {
  let words = '';
  let zero = false;
  for (const [at, digit] of [...four].entries()) {
    if (digit === '0') {
      zero = words !== '';
      continue;
    }
    words += `${zero ? '零' : ''}${digits[Number(digit)]}${places[3 - at]}`;
    zero = false;
  }
  return words;
}
