/** Signing in, staying signed in, signing out. */
import type { Reply, Request } from '../../foundation/http';
import { forbidden, signedOut } from '../../foundation/refusal';
import { countAttempt, forgiveAttempt, type Limit } from './attempts';
import { tokenOf } from './authenticate';
import { isPasswordOf } from './passwords';
import { people, peopleReady } from './people';
import { readTexts } from './read-input';
import { sentences } from './sentences';
import { refreshTokenOf, sessionReply, withoutSession } from './session-reply';
import { beginSession, claimsOf, endSession, renewSession } from './sessions';

/** From one place at one name, from everywhere at one name, from one place at any name. */
function limitsOf(identifier: string, ip: string): Limit[] {
  const name = identifier.toLowerCase();
  return [
    { name: `sign-in ${name} from ${ip}`, most: 10, seconds: 300 },
    { name: `sign-in ${name}`, most: 50, seconds: 900 },
    { name: `sign-in from ${ip}`, most: 200, seconds: 300 },
  ];
}

/** `POST /api/auth/local`: a user name or an email, and the password. */
export async function signIn(request: Request): Promise<Reply> {
  const { identifier, password } = readTexts(request.body, ['identifier', 'password']);
  const limits = limitsOf(identifier, request.ip);
  await countAttempt(limits);
  await peopleReady();
  const person = people().byUsername(identifier) ?? people().byEmail(identifier);
  if (!(await isPasswordOf(person?.id, password)) || !person) throw signedOut(sentences.wrongPassword);
  if (person.blocked) throw forbidden(sentences.blocked);
  await forgiveAttempt(limits);
  return sessionReply(await beginSession(person.id), person);
}

/** `POST /api/auth/refresh`: the cookie for a new access token and a new cookie. */
export async function refresh(request: Request): Promise<Reply> {
  const token = refreshTokenOf(request);
  if (!token) throw signedOut(sentences.sessionOver);
  const renewed = await renewSession(token);
  await peopleReady();
  const person = renewed && people().byId(renewed.personId);
  if (!person || person.blocked) throw signedOut(sentences.sessionOver);
  return sessionReply(renewed, person);
}

/** `POST /api/auth/logout`: ends the session of the bearer token and of the cookie, whichever comes. */
export async function signOut(request: Request): Promise<Reply> {
  const access = tokenOf(request.headers);
  const cookie = refreshTokenOf(request);
  const claims = cookie ? claimsOf(cookie) : undefined;
  if (access) await endSession(access.userId, access.sessionId);
  if (claims) await endSession(claims.personId, claims.session);
  return withoutSession({ body: { ok: true } });
}
