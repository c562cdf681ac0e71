/** The worker's one HTTP server: opens late, closes without dropping anybody who is being answered. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { mode, port } from '../foundation/settings';
import { WrongSettings } from './wrong-settings';

/** A connection that was idle when the drain began may still send one request for this long. */
const courtesy = 8_000;
const longest = { withSuccessor: 25_000, alone: 10_000 };
/** With nobody to take over, connections are closed as soon as they fall idle; looked for this often. */
const look = 200;

/** The open connections of a server, and since when. */
const connections = new WeakMap<Server, Map<Socket, number>>();
/** Who has just connected is about to ask. */
const soon = 1_000;

/** A server that remembers its connections, for its end. */
export function createHttpServer(listener: RequestListener): Server {
  const server = createServer({ keepAliveTimeout: 65_000, headersTimeout: 20_000, requestTimeout: 120_000 }, listener);
  const open = new Map<Socket, number>();
  connections.set(server, open);
  server.on('connection', (socket) => {
    open.set(socket, performance.now());
    socket.once('close', () => open.delete(socket));
  });
  return server;
}

/** Node calls a connection idle once it has been answered; one that a browser opened to have it ready and never used is to it a request on its way. */
function closeIdle(server: Server): void {
  server.closeIdleConnections();
  for (const [socket, since] of connections.get(server) ?? []) if (socket.bytesRead === 0 && performance.now() - since > soon) socket.destroy();
}

/** Opens the port: to this machine only in the demo. */
export function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.syscall ? new WrongSettings(`Port ${port} cannot be opened (${error.code}).`) : error));
    server.listen({ port, host: mode === 'public' ? undefined : '127.0.0.1' }, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

/** How a server that closes can be made to close sooner. */
export interface Closing { closed: Promise<void>; hurry(): void }

/**
 * Accepts nobody new and waits for the open connections to end: each is told to close with its next answer.
 * @param successor whether another worker listens already; without one, idle connections are closed at once
 */
export function closeServer(server: Server, successor: boolean): Closing {
  const closed = new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(idle);
      clearTimeout(last);
      resolve();
    };
    // http's own close would cut idle connections while a request is on its way; net's does not.
    NetServer.prototype.close.call(server, end);
    if (!successor) closeIdle(server);
    const idle = successor ? setTimeout(closeIdle, courtesy, server) : setInterval(closeIdle, look, server);
    const last = setTimeout(() => server.closeAllConnections(), successor ? longest.withSuccessor : longest.alone);
  });
  return { closed, hurry: () => closeIdle(server) };
}
