/** The product's named errors: every "no" that a person can get is made here, in all three languages, with its HTTP status. */
import type { Labels } from './language';

/** Texts per field: a top-level field's name, or `lines.<index>.<field>` for a line's. */
export type FieldErrors = Record<string, Labels>;

/** A request that is answered with "no". Thrown anywhere, turned into an answer at the HTTP edge only. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 503,
    readonly text: Labels,
    /** What else the answer carries. `record` is what the person may see of the record as it is now. */
    readonly extra: { errors?: FieldErrors; record?: unknown; code?: string; retryAfter?: number } = {},
  ) {
    super(text.en);
    this.name = 'Refusal';
  }
}

/** 400: the request cannot be understood. */
export const malformed = (text: Labels, errors?: FieldErrors) => new Refusal(400, text, { errors });
/** 401: nobody is signed in. */
export const signedOut = (text: Labels = texts.signedOut) => new Refusal(401, text);
/** 404: it is not there, or not for this person; the two must not be told apart. */
export const notFound = (text: Labels = texts.notFound) => new Refusal(404, text);
/** 403: visible, but not allowed. */
export const forbidden = (text: Labels = texts.forbidden) => new Refusal(403, text);
/** 409: somebody was faster; `record` is the record as it is now, as this person sees it. */
export const conflict = (text: Labels = texts.conflict, record?: unknown) => new Refusal(409, text, { record });
/** 422: a rule refused it; `errors` names the fields and the cure. */
export const ruled = (text: Labels, errors?: FieldErrors) => new Refusal(422, text, { errors });

const texts = {
  signedOut: { 'zh-Hans': '请先登录。', en: 'Please sign in first.', ko: '먼저 로그인하세요.' },
  notFound: { 'zh-Hans': '没有找到。', en: 'Not found.', ko: '찾을 수 없습니다.' },
  forbidden: { 'zh-Hans': '您没有权限进行此操作。', en: 'You are not allowed to do this.', ko: '이 작업을 할 권한이 없습니다.' },
  conflict: { 'zh-Hans': '此单据已被他人更改，请查看最新内容后再操作。', en: 'Somebody changed this record in the meantime. Look at it as it is now, then try again.', ko: '그 사이에 다른 사람이 이 문서를 변경했습니다. 최신 내용을 확인한 후 다시 시도하세요.' },
} satisfies Record<string, Labels>;
