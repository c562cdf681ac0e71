/** The worker's HTTP server at its end: nobody who is being answered is cut off, nobody who is silent holds it up. */
import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { closeServer, createHttpServer } from '../../cms/src/serving/http-server';

async function opened(listener: (response: ServerResponse) => void): Promise<{ server: Server; port: number }> {
  const server = createHttpServer((_, response) => listener(response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

it.each([
  ['nothing has ever come', ''],
  ['one request was answered', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'],
])('without a successor, a connection over which %s is closed, long before its time is up', async (_, said) => {
  const { server, port } = await opened((response) => response.end('answered'));
  const client = connect(port, '127.0.0.1');
  await Promise.all([once(client, 'connect'), once(server, 'connection')]);
  if (said) {
    client.write(said);
    await once(client, 'data');
  } else client.resume();
  const cut = once(client, 'close');
  await closeServer(server, false).closed;
  await cut;
}, 8_000);

it('a request that is being answered is answered to its end', async () => {
  let finish: ServerResponse | undefined;
  const { server, port } = await opened((response) => { finish = response; });
  const answer = fetch(`http://127.0.0.1:${port}`).then((got) => got.text());
  await once(server, 'request');
  const { closed } = closeServer(server, false);
  finish?.end('to the end');
  expect(await answer).toBe('to the end');
  await closed;
});
