/** Server-sent events, read with fetch so that the bearer token goes with them; reconnects for as long as the panel is open. */
import type { Happened } from '../meta/contract';
import { fetchSignedIn } from './http';

/** Reads one block of the stream (`event:`, `data:`, `retry:` lines). */
export function parseEvent(block: string): { happened?: Happened; retry?: number } {
  let data = '';
  let retry: number | undefined;
  for (const line of block.split(/\r?\n/)) {
    if (line.startsWith('data:')) data += line.slice(5).trim();
    else if (line.startsWith('retry:')) retry = Number(line.slice(6)) || undefined;
  }
  try {
    return { happened: data ? (JSON.parse(data) as Happened) : undefined, retry };
  } catch {
    return { retry };
  }
}

/**
 * Listens until stopped.
 * @param onHappened is told every event; @param onBack after a gap, when something may have been missed.
 */
export function listen(onHappened: (event: Happened) => void, onBack: () => void): () => void {
  const stop = new AbortController();
  let pause = 1000;
  let opened = 0;

  async function read() {
    const response = await fetchSignedIn('/api/events', { signal: stop.signal, headers: { accept: 'text/event-stream' } });
    if (!response.ok || !response.body) throw new Error(`events ${response.status}`);
    if (opened++ > 0) onBack();
    pause = 1000;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const blocks = (rest + value).split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const { happened, retry } = parseEvent(block);
        if (retry) pause = retry;
        if (happened?.type) onHappened(happened);
      }
    }
  }

  async function stay() {
    while (!stop.signal.aborted) {
      await read().catch(() => { pause = Math.min(pause * 2, 30_000); });
      if (!stop.signal.aborted) await new Promise((resolve) => setTimeout(resolve, pause * (0.75 + Math.random() / 2)));
    }
  }

  void stay();
  return () => stop.abort();
}
