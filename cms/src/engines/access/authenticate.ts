/** From a request's bearer token to the person, without a query: the signature, then the people and the ended sessions in memory. */
import type { IncomingHttpHeaders } from 'node:http';
import { signedOut } from '../../foundation/refusal';
import { isRevoked, people, peopleReady } from './people';
import type { Person } from './person';
import { sentences } from './sentences';
import { readAccessToken, type AccessToken } from './session-manager';

const most = 5000;
const verified = new Map<string, AccessToken>();

/** The person of a request; null without a token; 401 for one that is not good (any more). */
export async function authenticate(headers: IncomingHttpHeaders): Promise<Person | null> {
  if (headers.authorization === undefined) return null;
  await peopleReady();
  const token = tokenOf(headers);
  const person = token && !isRevoked(token.sessionId) ? people().byId(token.userId) : undefined;
  if (!person || person.blocked) throw signedOut(sentences.sessionOver);
  return person;
}

/** What the request's bearer token says, if it is good. */
export function tokenOf(headers: IncomingHttpHeaders): AccessToken | undefined {
  const [scheme, token, ...more] = (headers.authorization ?? '').split(' ');
  if (scheme.toLowerCase() !== 'bearer' || !token || more.length > 0) return undefined;
  const known = verified.get(token);
  if (known) return known.expires > machineTime() ? known : undefined;
  const fresh = readAccessToken(token);
  if (!fresh) return undefined;
  if (verified.size >= most) verified.delete(verified.keys().next().value as string);
  verified.set(token, fresh);
  return fresh;
}

/** Strapi dates tokens by the machine's own clock, which the product's clock may differ from in a demo. */
export function machineTime(): number {
  return performance.timeOrigin + performance.now();
}
