/** One connection to the server that is kept, as a browser keeps it: it leads to the worker that accepted it for as long as that worker lives. */
import { Agent, request } from 'node:http';
import { json } from 'node:stream/consumers';

export interface Told { status: number; body: any }

/** Opens it with the first call. */
export function connection(address: string, token = '') {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return (method: string, path: string, body?: object) => new Promise<Told>((resolve, reject) => {
    const asked = request(address + path, { agent, method, headers: { ...(token && { authorization: `Bearer ${token}` }), 'content-type': 'application/json' } }, (answer) => {
      json(answer).then((told) => resolve({ status: answer.statusCode ?? 0, body: told }), reject);
    });
    asked.on('error', reject);
    asked.end(body && JSON.stringify(body));
  });
}
