/** Imports through power cuts: a process that dies in the middle leaves nothing half written and nothing written twice; the next one goes on. */
import { expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import { until } from '../support/place';
import { csv, jobEnded, sendSheet } from '../support/sheets';

forEachDatabase((database) => {
  const server = useServer(database, { env: { CINNABAR_FAILPOINT: 'import-written' } });
  const codes = Array.from({ length: 250 }, (_, index) => `PW-${index + 1}`);
  const file = csv([['编码', '品名'], ...codes.map((code) => [code, `断电 ${code}`])]);
  const there = async () => (await server().sql<{ n: number }>(`SELECT COUNT(*) AS "n" FROM "job_rows" WHERE "record_id" IS NOT NULL`))[0].n;

  // One step a life: killed right after each, the next process goes on where it stopped.
  test('dead after a step is written: the rest follows, every row is in once', async () => {
    const { body: { job } } = await sendSheet(await server().as(cast.administrator), 'products', file);
    await until(async () => (await there()) >= 25, 'a step to be written', 120_000);
    await server().kill();
    expect((await there()) % 25).toBe(0);
    await server().restart({ CINNABAR_FAILPOINT: '' });
    const admin = await server().as(cast.administrator);
    expect(await jobEnded(admin, job as number)).toMatchObject({ state: 'done', created: codes.length, failed: 0 });
    const { rows, total } = await admin.list('products', { filter: { code_like: 'PW-' }, range: [0, 999] });
    expect([total, new Set(rows.map(({ code }) => code)).size]).toEqual([codes.length, codes.length]);
  }, 300_000);
});
