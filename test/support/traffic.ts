/** People at work while something else happens to the server: they read and write without a break, and remember what was answered. */
import type { Client } from './client';

const pause = 50;

export interface Traffic {
  /** Whatever was not answered as it should be. */
  readonly failed: string[];
  /** Reads that did not show the last write that was acknowledged. */
  readonly stale: string[];
  /** The value that was last acknowledged, by record. */
  readonly written: ReadonlyMap<number, string>;
  /** What was sent for a record after that and never answered: it may be there or not. */
  unanswered(id: number): readonly string[];
  readonly requests: number;
  /** The longest that anybody waited, in ms. */
  readonly longest: number;
  /** Ends it, and waits until the last answer is there. */
  stop(): Promise<void>;
}

/**
 * One writer and one reader at `/api/carriers`, each without a break.
 * @param version the version the writer was loaded with, and says so: it goes on with the names of then
 */
export async function startTraffic(client: Client, version: number, records = 6): Promise<Traffic> {
  const ids: number[] = [];
  for (let i = 0; i < records; i += 1) ids.push((await client.post('/api/carriers', { title: `Traffic ${i} ${Date.now()}`, regions: String(i) })).id as number);
  const written = new Map<number, string>();
  const open = new Map<number, string[]>();
  const seen = { failed: [] as string[], stale: [] as string[], written, requests: 0, longest: 0 };
  let working = true;
  const ask = async (method: string, path: string, body?: object) => {
    const since = performance.now();
    const answer = await client.request(method, path, body, { 'x-schema-version': String(version) });
    seen.requests += 1;
    seen.longest = Math.max(seen.longest, performance.now() - since);
    if (answer.status !== 200) seen.failed.push(`${method} ${path} ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  };
  const again = async (work: (n: number) => Promise<void>) => {
    for (let n = 0; working; n += 1) {
      await work(n).catch((error: unknown) => { seen.failed.push(`no answer: ${String(error)}`); });
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  const write = async (n: number) => {
    const id = ids[n % ids.length];
    const { status, body } = await ask('GET', `/api/carriers/${id}`);
    if (status !== 200) return;
    if (written.has(id) && !open.has(id) && String(body.regions) !== written.get(id)) seen.stale.push(`carrier ${id}: ${body.regions} after ${written.get(id)}`);
    const regions = String(n + 100);
    open.set(id, [...open.get(id) ?? [], regions]);
    if ((await ask('PUT', `/api/carriers/${id}`, { version: body.version, regions, contact: `c${n}` })).status === 200) {
      written.set(id, regions);
      open.delete(id);
    }
  };
  const paths = ['/api/carriers?range=[0,49]', '/api/meta', '/api/requisitions'];
  const loops = Promise.all([again(write), again(async (n) => { await ask('GET', paths[n % paths.length]); })]);
  return Object.assign(seen, {
    unanswered: (id: number) => open.get(id) ?? [],
    stop: async () => {
      working = false;
      await loops;
    },
  });
}
