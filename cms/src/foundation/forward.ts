/** A worker that goes hands what still arrives to the one that took over: nobody is answered from what was true before the switch. */
import { request as ask, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';

const header = 'x-cinnabar-forwarded';
/** Of this supervisor's workers; nobody else is believed about where a request came from. */
const key = process.env.CINNABAR_FORWARD_KEY;

/**
 * Sends the request on and the answer back; the connection ends with it.
 * @param otherwise answers it here when nobody is there
 */
export function forward(port: number, request: IncomingMessage, response: ServerResponse, otherwise: RequestListener): void {
  const { expect: _expect, ...headers } = request.headers;
  const sent = ask({
    host: '127.0.0.1', port, method: request.method, path: request.url, agent: false,
    headers: { ...headers, connection: 'close', [header]: `${key ?? ''} ${request.socket.remoteAddress ?? ''}` },
  });
  let connected = false;
  sent.once('socket', (socket) => socket.once('connect', () => {
    connected = true;
    // Not before: what was read of the body could not be answered here any more.
    pipeline(request, sent, () => undefined);
  }));
  sent.once('response', (answer) => {
    const { 'transfer-encoding': _encoding, 'keep-alive': _alive, ...told } = answer.headers;
    response.writeHead(answer.statusCode ?? 502, { ...told, connection: 'close' });
    pipeline(answer, response, () => undefined);
  });
  sent.once('error', (error) => {
    if (!connected) otherwise(request, response);
    else if (response.headersSent) response.destroy(error);
    else response.writeHead(503, { 'retry-after': '1', connection: 'close' }).end();
  });
  response.once('close', () => sent.destroy());
}

/** The address that a forwarded request came from; undefined where it was not forwarded by one of us. */
export function forwardedAddress(headers: IncomingMessage['headers']): string | undefined {
  const [said, address] = String(headers[header] ?? '').split(' ');
  return key && said === key && address ? address : undefined;
}
