/** What a server for real people must have before it may start; the demo needs none of it. */

/** The secrets Strapi and our sessions are made of. */
export const secrets = ['APP_KEYS', 'JWT_SECRET', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY'] as const;

const shortest = 32;
const defaults = /^(tobemodified|changeme|secret|test|example|password|default)/i;

/**
 * Says what keeps this environment from serving the public.
 * @returns a sentence per thing that is missing; empty when it may start
 */
export function missingForPublic(environment: NodeJS.ProcessEnv): string[] {
  const missing: string[] = [];
  const say = (condition: boolean, sentence: string) => { if (condition) missing.push(sentence); };
  const url = environment.PUBLIC_URL ?? '';
  say(url === '', 'PUBLIC_URL is not set: the address under which people reach this server, such as https://desk.example.com.');
  say(url !== '' && !isHttp(url), 'PUBLIC_URL is not an http(s) address.');
  for (const name of secrets) {
    const value = environment[name] ?? '';
    say(value === '', `${name} is not set.`);
    for (const part of value === '' ? [] : value.split(',')) {
      say(part.length < shortest || defaults.test(part), `${name} is too short or a default: at least ${shortest} random characters (npm start writes good ones to .env).`);
    }
  }
  say(Boolean(environment.CINNABAR_CLOCK_FILE), 'CINNABAR_CLOCK_FILE is set: a false clock is for the demo and for tests.');
  say(Boolean(environment.CINNABAR_FAILPOINT), 'CINNABAR_FAILPOINT is set: it kills the server on purpose, for tests.');
  return missing;
}

function isHttp(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
