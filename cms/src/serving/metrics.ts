/** Figures for Prometheus: the process's own, how long each route takes, and how the mail does. */
import { timingSafeEqual } from 'node:crypto';
import { collectDefaultMetrics, Counter, Gauge, Histogram, register } from 'prom-client';
import { deliveryCounts, queueFigures, type QueueFigures } from '../engines/notices';
import { now } from '../foundation/clock';
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
  mailMetrics();
}

/** The queue is the same for all processes; what was sent and failed is each process's own. */
function mailMetrics(): void {
  const gauge = (name: string, help: string, of: (figures: QueueFigures) => number) => new Gauge({
    name: `cinnabar_mail_${name}`, help, async collect() { this.set(of(await queueFigures())); },
  });
  gauge('queue_length', 'Mails that wait to be sent.', ({ waiting }) => waiting);
  gauge('queue_oldest_seconds', 'Seconds that the oldest mail that is due has waited.', ({ oldest }) => (oldest === null ? 0 : Math.max(0, (now().getTime() - Date.parse(oldest)) / 1000)));
  gauge('dead', 'Mails given up and not sent anew.', ({ dead }) => dead);
  const count = (name: string, help: string, outcome: keyof ReturnType<typeof deliveryCounts>) => new Counter({
    name: `cinnabar_mail_${name}_total`, help, collect() {
      this.reset();
      this.inc(deliveryCounts()[outcome]);
    },
  });
  count('sent', 'Mails sent by this process.', 'sent');
  count('failed', 'Tries of this process that failed and are repeated.', 'failed');
  count('given_up', 'Mails that this process gave up.', 'dead');
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
