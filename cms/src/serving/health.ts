/** Whether the process lives, and which version it serves. */
import type { Route } from '../foundation/http';
import { draining } from '../foundation/draining';
import { model } from '../engines/model';

export const healthRoutes: Route[] = [
  { method: 'GET', path: '/_health', public: true, handler: async () => ({ body: { status: 'alive' } }) },
  { method: 'GET', path: '/readyz', public: true, handler: async () => ({ status: draining() ? 503 : 200, body: { version: model().version } }) },
];
