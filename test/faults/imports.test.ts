/** Imports through power cuts: a process that dies in the middle leaves nothing half written and nothing written twice; the next one goes on. */
import { beforeAll, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import { until } from '../support/place';
import { csv, jobEnded, sendSheet } from '../support/sheets';

forEachDatabase((database) => {
  const server = useServer(database);
  const codes = Array.from({ length: 120 }, (_, index) => `PW-${index + 1}`);
  const file = csv([['编码', '品名'], ...codes.map((code) => [code, `断电 ${code}`])]);
  const there = async () => (await server().sql<{ n: number }>(`SELECT COUNT(*) AS "n" FROM "job_rows" WHERE "record_id" IS NOT NULL`))[0].n;

  beforeAll(() => server().restart({ CINNABAR_FAILPOINT: 'import-writing' }));

  test('dead before and after a step is written: every row is in once', async () => {
    const { body: { job } } = await sendSheet(await server().as(cast.administrator), 'products', file);
    await until(async () => server().log(200).includes('A worker ended (SIGKILL)'), 'the process to die', 60_000);
    await server().kill();
    expect(await there()).toBe(0);
    // One step a life: killed right after each, it goes on where it stopped.
    await server().restart({ CINNABAR_FAILPOINT: 'import-written' });
    await until(async () => (await there()) >= 25, 'a step to be written', 60_000);
    await server().kill();
    const [half] = [await there()];
    expect([half % 25, half < codes.length || half === codes.length]).toEqual([half === codes.length ? codes.length % 25 : 0, true]);
    await server().restart({ CINNABAR_FAILPOINT: '' });
    const admin = await server().as(cast.administrator);
    expect(await jobEnded(admin, job as number)).toMatchObject({ state: 'done', created: codes.length, failed: 0 });
    const { rows, total } = await admin.list('products', { filter: { code_like: 'PW-' }, range: [0, 999] });
    expect([total, new Set(rows.map(({ code }) => code)).size]).toEqual([codes.length, codes.length]);
  }, 240_000);
});
