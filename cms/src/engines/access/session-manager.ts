/** The users-permissions plugin's own sessions, as far as they are used here: short access tokens, rotating refresh tokens, rows in Strapi's table. */
import type { Core } from '@strapi/strapi';

const origin = 'users-permissions';
const secondsOfAccess = 600;
const secondsOfIdling = 14 * 24 * 3600;

export interface AccessToken { userId: number; sessionId: string; expires: number }

let provided: Core.Strapi | undefined;

/** Called once by the assembly, when Strapi has been loaded. */
export function provideStrapi(strapi: Core.Strapi): void {
  provided = strapi;
}

/** The Strapi of this process. */
export function strapi(): Core.Strapi {
  if (!provided) throw new Error('Sessions were used before Strapi was provided.');
  return provided;
}

/** How long a token lives, in seconds, as configured for the plugin. */
export function lifespans(): { access: number; idle: number } {
  const sessions = strapi().config.get<{ accessTokenLifespan?: number; idleRefreshTokenLifespan?: number }>('plugin::users-permissions.sessions', {});
  return { access: sessions.accessTokenLifespan ?? secondsOfAccess, idle: sessions.idleRefreshTokenLifespan ?? secondsOfIdling };
}

/** What an access token says when its signature holds and it has not run out; no query. */
export function readAccessToken(token: string): AccessToken | undefined {
  const result = strapi().sessionManager(origin).validateAccessToken(token);
  if (!result.isValid) return undefined;
  const { userId, sessionId, exp } = result.payload;
  return { userId: Number(userId), sessionId, expires: exp * 1000 };
}

/** Opens a session; gives its refresh token. */
export async function openSession(personId: number): Promise<string> {
  return (await strapi().sessionManager(origin).generateRefreshToken(String(personId), undefined, { type: 'refresh' })).token;
}

/** The successor of a refresh token, the same one when it has one already; undefined when the token is not good. */
export async function rotate(refresh: string): Promise<string | undefined> {
  const result = await strapi().sessionManager(origin).rotateRefreshToken(refresh);
  return 'error' in result ? undefined : result.token;
}

/** A new access token of the session. */
export async function accessTokenOf(refresh: string): Promise<string> {
  const result = await strapi().sessionManager(origin).generateAccessToken(refresh);
  if ('error' in result) throw new Error('A session in force gave no access token.');
  return result.token;
}
