/** Listens to the live events as a panel does: with fetch and the bearer token. */
import type { Client } from './client';

export interface Listening {
  /** What was told so far. */
  readonly events: { type: string; plural?: string; id?: number; version?: number }[];
  /** Everything that came, comments and all. */
  readonly text: () => string;
  /** Whether the server has ended the stream. */
  readonly ended: () => boolean;
  stop(): void;
}

/** Opens the stream; resolves when the server has begun it. */
export async function listen(client: Client, address: string): Promise<Listening> {
  const abort = new AbortController();
  const response = await fetch(`${address}/api/events`, { headers: { authorization: `Bearer ${client.token}` }, signal: abort.signal });
  if (response.status !== 200 || !response.body) throw new Error(`${client.username} cannot listen: ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const events: Listening['events'] = [];
  let text = (await reader.read()).value ?? '';
  let ended = false;
  void (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += part.value;
      events.length = 0;
      events.push(...[...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data) as Listening['events'][number]));
    }
    ended = true;
  })().catch(() => { ended = true; });
  return { events, text: () => text, ended: () => ended, stop: () => abort.abort() };
}
