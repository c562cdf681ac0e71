/** Figures for Prometheus: the process's own, and how long each route takes. */
import { timingSafeEqual } from 'node:crypto';
import { collectDefaultMetrics, Counter, Gauge, Histogram, register } from 'prom-client';
import { database } from '../foundation/database';
import type { Route } from '../foundation/http';
import { notFound } from '../foundation/refusal';
import { metricsToken } from '../foundation/settings';

const durations = new Histogram({
  name: 'cinnabar_http_seconds', help: 'Seconds from a request to its answer.', labelNames: ['method', 'route', 'status'],
  buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
});
const failures = new Counter({ name: 'cinnabar_http_failures_total', help: 'Answers with a status of 500 and above.' });

/** Starts to collect. */
export function startMetrics(): void {
  collectDefaultMetrics();
  new Gauge({ name: 'cinnabar_sql_statements', help: 'SQL statements run since the start.', collect() { this.set(database().statements); } });
}

/** Counts one answer. */
export function countAnswer({ method, route, status, ms }: { method: string; route: string; status: number; ms: number }): void {
  durations.observe({ method, route, status }, ms / 1000);
  if (status >= 500) failures.inc();
}

/** `GET /metrics`, for whoever has the token; for everybody else it is not there. */
export const metricsRoute: Route = {
  method: 'GET', path: '/metrics', public: true, handler: async ({ headers }) => {
    if (!metricsToken || !equal(headers.authorization ?? '', `Bearer ${metricsToken}`)) throw notFound();
    return { headers: { 'content-type': register.contentType }, body: await register.metrics() };
  },
};

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
