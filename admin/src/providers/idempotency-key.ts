/** Idempotency keys: the same request keeps its key until it has been answered, so that a retry after a lost answer has one effect. */

const waiting = new Map<string, string>();

/** Runs a POST under a key. The key is forgotten once the server has answered, whatever it said; it is kept when no answer came. */
export async function underKey<T>(path: string, body: unknown, send: (key: string) => Promise<T>): Promise<T> {
  const request = `${path} ${JSON.stringify(body)}`;
  const key = waiting.get(request) ?? crypto.randomUUID();
  waiting.set(request, key);
  try {
    const answer = await send(key);
    waiting.delete(request);
    return answer;
  } catch (problem) {
    if (answered(problem)) waiting.delete(request);
    throw problem;
  }
}

const answered = (problem: unknown) => typeof problem === 'object' && problem !== null && 'status' in problem && Number(problem.status) > 0 && Number(problem.status) < 500;
