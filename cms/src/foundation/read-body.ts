/** Reads a request's body: JSON or a form's fields, bounded, refused with a sentence when it is neither. */
import type { IncomingMessage } from 'node:http';
import { phrase, type Labels } from './language';
import { malformed, Refusal } from './refusal';

/** The largest body that is read into memory. */
export const largestBody = 1024 * 1024;

/** @returns the parsed JSON, a form's fields as a flat object, or undefined for an empty body. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const text = await readText(request);
  if (text === '') return undefined;
  const type = (request.headers['content-type'] ?? 'application/json').split(';')[0].trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(text));
  if (type !== 'application/json') throw malformed(phrase(texts.type, { type }));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw malformed(texts.json);
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // Left open when it is too long, so that the refusal still reaches the sender.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
  } catch {
    throw malformed(texts.utf8);
  }
}

const tooLarge = () => new Refusal(413, texts.large);

const texts = {
  json: { 'zh-Hans': '请求内容不是有效的 JSON。', en: 'The request body is not valid JSON.', ko: '요청 본문이 올바른 JSON이 아닙니다.' },
  utf8: { 'zh-Hans': '请求内容不是有效的 UTF-8 文本。', en: 'The request body is not valid UTF-8.', ko: '요청 본문이 올바른 UTF-8이 아닙니다.' },
  type: { 'zh-Hans': '不支持的内容类型“{type}”，请发送 JSON。', en: 'The content type "{type}" is not understood here; send JSON.', ko: '콘텐츠 형식 "{type}"은(는) 지원되지 않습니다. JSON으로 보내 주세요.' },
  large: { 'zh-Hans': '请求内容过大，最多 1 MB。', en: 'The request body is too large; at most 1 MB.', ko: '요청 본문이 너무 큽니다. 최대 1MB까지 가능합니다.' },
} satisfies Record<string, Labels>;
