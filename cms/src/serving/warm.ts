/** What a worker does before it listens: once what its first visitors will ask for. A version whose lists do not work fails here, unseen. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { system } from '../engines/access';
import { model } from '../engines/model';
import { list } from '../engines/store';

/**
 * Lists every type, and asks the edge on a private socket for the panel and the API.
 * @returns the private socket's server and port: the workers before hand over there what still arrives at them
 */
export async function warm(listener: RequestListener): Promise<{ server: Server; port: number }> {
  for (const type of model().types) await list(system, type, {});
  const server = createServer(listener);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  for (const path of ['/', '/readyz', '/api/meta']) await (await fetch(`http://127.0.0.1:${port}${path}`, { headers: { connection: 'close' } })).text();
  return { server, port };
}
