/** Who is signed in: the short token in memory, renewed through the HttpOnly cookie. Small on purpose: the sign-in entry is built on it. */

const flag = 'cinnabar.signed-in';
let token: string | null = null;
let renewing: Promise<boolean> | null = null;
let askAgain: () => Promise<void> = () => Promise.reject(new Error('signed out'));

/** What the server said to a sign-in, or why it could not be asked. */
export interface SignInAnswer { ok: boolean; message?: string; retryAfter?: number }

/** The bearer token of the moment. */
export const bearer = (): string | null => token;

/** Whether this browser had a session when it was last used (a renewal is worth trying at start). */
export const wasSignedIn = (): boolean => localStorage.getItem(flag) !== null;

async function post(path: string, body: unknown, language: string) {
  return fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'accept-language': language, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
}

/** Signs in with name and password. */
export async function signIn(identifier: string, password: string, language: string): Promise<SignInAnswer> {
  const response = await post('/api/auth/local', { identifier, password }, language);
  const answer = (await response.json().catch(() => ({}))) as { jwt?: string; message?: string; retryAfter?: number };
  if (!response.ok || !answer.jwt) return { ok: false, message: answer.message, retryAfter: answer.retryAfter };
  token = answer.jwt;
  localStorage.setItem(flag, '1');
  return { ok: true };
}

/** Renews the token through the cookie; callers at the same moment share one request. Gives whether a session is there; throws when the server cannot be reached. */
export function renew(): Promise<boolean> {
  renewing ??= askForToken().finally(() => { renewing = null; });
  return renewing;
}

async function askForToken(): Promise<boolean> {
  const response = await post('/api/auth/refresh', {}, navigator.language);
  if (response.status >= 500) throw new TypeError('unavailable');
  const answer = (await response.json().catch(() => ({}))) as { jwt?: string };
  token = response.ok && answer.jwt ? answer.jwt : null;
  if (token) localStorage.setItem(flag, '1');
  else localStorage.removeItem(flag);
  return token !== null;
}

/** Ends the session here and on the server. */
export async function signOut(): Promise<void> {
  await post('/api/auth/logout', {}, navigator.language).catch(() => undefined);
  token = null;
  localStorage.removeItem(flag);
}

/** The panel says how to ask a person to sign in again without leaving the page. */
export function onSignedOut(ask: () => Promise<void>): void {
  askAgain = ask;
}

let asking: Promise<void> | null = null;

/** The token was refused: renew it, else ask the person to sign in again. Resolves once a request may be repeated. */
export async function regain(refused: string | null): Promise<void> {
  if (token !== null && token !== refused) return;
  if (await renew()) return;
  asking ??= askAgain().finally(() => { asking = null; });
  return asking;
}

/** The server gave a new token, as after a change of password. */
export function adopt(jwt: string | undefined): void {
  if (jwt) token = jwt;
}
