/** Twenty requests a second, half of them writes, each answer looked at: what failed, what was acknowledged, how long the longest took. */

const rate = 20;

/** Starts the load on one type; `stop` ends it and reads every acknowledged write back. */
export function startLoad({ address, token, plural }) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const acknowledged = new Map();
  const open = new Set();
  const result = { requests: 0, failed: 0, reasons: {}, longest: 0, pause: 0 };
  let last = performance.now();

  const send = async (work) => {
    const began = performance.now();
    result.requests += 1;
    try {
      const answer = await work();
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      return await answer.json();
    } catch (error) {
      result.failed += 1;
      const reason = String(error.cause?.code ?? error.message).slice(0, 120);
      result.reasons[reason] = (result.reasons[reason] ?? 0) + 1;
      return undefined;
    } finally {
      const ended = performance.now();
      result.longest = Math.max(result.longest, ended - began);
      result.pause = Math.max(result.pause, ended - last);
      last = ended;
    }
  };

  const write = async (n) => {
    const title = `written ${n}`;
    const record = await send(() => fetch(`${address}/api/${plural}`, { method: 'POST', headers, body: JSON.stringify({ title }) }));
    if (record) acknowledged.set(record.id, title);
  };
  const read = () => send(() => fetch(`${address}/api/${plural}?range=[0,24]&sort=["id","DESC"]`, { headers }));

  let n = 0;
  const timer = setInterval(() => {
    n += 1;
    const one = n % 2 ? write(n) : read();
    open.add(one);
    void one.finally(() => open.delete(one));
  }, 1000 / rate);

  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(open);
      let lost = 0;
      for (const [id, title] of acknowledged) {
        const answer = await fetch(`${address}/api/${plural}/${id}`, { headers });
        if (!answer.ok || (await answer.json()).title !== title) lost += 1;
      }
      return { ...result, written: acknowledged.size, lost };
    },
  };
}
