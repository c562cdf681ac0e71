/** A flow that is changed while records run: each goes on as it started; and the same person twice in a row, where the company wants it. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bootServer, type Server } from '../support/boot';
import { cast } from '../support/cast';
import { newRequisition } from '../support/new-requisition';
import { newFolder, root } from '../support/place';
import { verify } from '../support/tamper';

const packs = newFolder('packs');
let server: Server;

beforeAll(async () => {
  cpSync(join(root, 'cms/packs'), packs, { recursive: true });
  server = await bootServer({ packs });
});
afterAll(async () => {
  await server.stop();
  rmSync(packs, { recursive: true, force: true });
});

test('what runs keeps its flow, what is sent off afterwards has the new one', async () => {
  const [assistant, supervisor, finance] = await Promise.all([cast.assistant, cast.supervisor, cast.finance].map((name) => server.as(name)));
  const draft = await assistant.post('/api/requisitions', await newRequisition(assistant));
  const running = await assistant.act('requisitions', await assistant.post('/api/requisitions', await newRequisition(assistant)), 'submit');
  expect(finance).toBeDefined();

  const file = join(packs, 'orders/requisition/flow.json');
  const flow = JSON.parse(readFileSync(file, 'utf8'));
  flow.signOnce = true;
  for (const step of flow.transitions) {
    if (step.name === 'sign') step.name = 'approve';
    if (step.name === 'stamp') Object.assign(step, { by: ['market-supervisor'], needs: [] });
  }
  writeFileSync(file, JSON.stringify(flow));
  await server.restart();
  const [again, boss] = await Promise.all([cast.assistant, cast.supervisor].map((name) => server.as(name)));

  const before = await boss.get(`/api/requisitions/${running.id}`);
  expect(before.actions.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['sign', 'return']));
  expect(before.actions.map(({ name }: { name: string }) => name)).not.toContain('approve');
  await boss.act('requisitions', before, 'approve', {}, { status: 400 });
  expect(await boss.act('requisitions', before, 'sign')).toMatchObject({ state: 'payment' });
  expect(await (await server.as(cast.finance)).act('requisitions', await boss.get(`/api/requisitions/${running.id}`), 'stamp', {}, { status: 422 })).toMatchObject({ errors: { paymentMethod: expect.any(String) } });

  const fresh = await again.act('requisitions', await again.get(`/api/requisitions/${draft.id}`), 'submit');
  const signed = await boss.act('requisitions', fresh, 'approve', { note: '同意' });
  expect(signed).toMatchObject({ state: 'issue', version: fresh.version + 2 });
  const history = await again.get(`/api/requisitions/${draft.id}/history`);
  expect(history.slice(-2).map((entry: { action: string; by: { id: number }; to: string }) => [entry.action, entry.by.id, entry.to])).toEqual([
    ['approve', boss.user.id, 'payment'], ['stamp', boss.user.id, 'issue'],
  ]);
  expect(supervisor.user.id).toBe(boss.user.id);
  expect(await verify(server)).toMatchObject({ code: 0 });
});
