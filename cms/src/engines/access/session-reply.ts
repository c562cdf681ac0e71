/** The answer that signs somebody in: the access token in the body, the refresh token in a cookie that no script can read. */
import type { Reply, Request } from '../../foundation/http';
import { people } from './people';
import type { Person } from './person';
import { lifespans } from './session-manager';
import type { Tokens } from './sessions';

const cookie = 'cinnabar_refresh';

/** What everybody is told about themselves. */
export function presentSelf(person: Person) {
  const { id, username, name, email, roles, language, mailPreference, standInId, standInFrom, standInUntil } = person;
  const standIn = standInId === null ? undefined : people().byId(standInId);
  return { id, username, name, email, roles, language, mailPreference, standIn: standIn ? { id: standIn.id, label: standIn.name } : null, standInFrom, standInUntil };
}

/** `{ jwt, user }`, and the cookie. */
export function sessionReply(tokens: Tokens, person: Person): Reply {
  return { headers: { 'set-cookie': cookieText(tokens.refresh, lifespans().idle) }, body: { jwt: tokens.jwt, user: presentSelf(person) } };
}

/** Takes the cookie away. */
export function withoutSession(reply: Reply): Reply {
  return { ...reply, headers: { ...reply.headers, 'set-cookie': cookieText('', 0) } };
}

/** The refresh token a request brings. */
export function refreshTokenOf(request: Request): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === cookie)?.[1] || undefined;
}

function cookieText(value: string, seconds: number): string {
  const secure = (process.env.PUBLIC_URL ?? '').startsWith('https:') ? '; Secure' : '';
  return `${cookie}=${value}; Path=/api/auth; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}
