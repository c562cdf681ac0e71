/** Before everything a worker answers: open; held for the moment in which versions change places; or leading to the worker that took over. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { forward } from '../foundation/forward';

/** A stream would keep the worker alive; it is told here to come back, over a new connection. */
const streams = '/api/events';

export interface Gate {
  listener: RequestListener;
  hold(): void;
  /** Answers what was held, and everything from now on, here. */
  open(): void;
  /** Hands what was held, and everything from now on, to the worker at this port. */
  leadTo(port: number): void;
}

export function createGate(listener: RequestListener): Gate {
  let held: [IncomingMessage, ServerResponse][] | undefined;
  let successor: number | undefined;
  const pass: RequestListener = (request, response) => {
    if (held) held.push([request, response]);
    else if (successor !== undefined && request.url?.split('?')[0] !== streams) forward(successor, request, response, listener);
    else void listener(request, response);
  };
  const release = () => {
    const waiting = held ?? [];
    held = undefined;
    for (const [request, response] of waiting) void pass(request, response);
  };
  return {
    listener: pass,
    hold: () => { held ??= []; },
    open: release,
    leadTo: (port) => {
      successor = port;
      release();
    },
  };
}
