/** Flows over HTTP as somebody draws them: checks, trying, kept cases, times, and moving what runs to another version. */
import { describe, expect, it } from 'vitest';
import { forEachDatabase, useServer, type Server } from '../support/boot';
import { cast } from '../support/cast';
import type { Client } from '../support/client';
import { newRequisition } from '../support/new-requisition';
import { verify } from '../support/tamper';

type Flow = { states: Record<string, any>; transitions: any[] };

const type = 'orders/requisition';
const file = `${type}/flow.json`;
const label = (text: string) => ({ 'zh-Hans': text, en: text, ko: text });
const total = (operator: string, value: number) => ({ combinator: 'and', rules: [{ field: 'total', operator, value }] });

async function flowOf(client: Client): Promise<Flow> {
  return structuredClone((await client.get('/api/design/draft')).files[file]);
}

async function publishFlow(client: Client, flow: Flow, more: Record<string, unknown> = {}, status = 202) {
  const { rev } = await client.get('/api/design/draft');
  const draft = await client.put('/api/design/draft', { rev, files: { [file]: flow, ...more } });
  return client.post('/api/design/publish', { rev: draft.rev, note: '' }, { status });
}

/** The director signs what is dear, between the supervisor and finance. */
function withDirector(flow: Flow): Flow {
  const sign = flow.transitions.findIndex(({ name }) => name === 'sign');
  const states = Object.entries(flow.states);
  states.splice(2, 0, ['director', { label: label('Director'), due: { hours: 4 } }]);
  const [before, after] = [flow.transitions.slice(0, sign), flow.transitions.slice(sign + 1)];
  const signed = flow.transitions[sign];
  return {
    ...flow, states: Object.fromEntries(states),
    transitions: [
      ...before, { ...signed, when: total('<=', 10_000) }, { ...signed, to: 'director', when: total('>', 10_000) },
      { name: 'agree', label: label('Agree'), from: 'director', to: 'payment', by: ['marketing-director'] }, ...after,
    ],
  };
}

forEachDatabase((database) => {
  describe('designing a flow', () => {
    const server = useServer(database);
    const admin = () => server().as(cast.administrator);

    it('is for administrators', async () => {
      const client = await server().as(cast.assistant);
      for (const [method, path] of [['POST', 'flow/check'], ['POST', 'flow/try'], ['POST', 'flow/cases'], ['GET', `flow/times?type=${type}`], ['GET', `flow/running?type=${type}`], ['POST', 'flow/move'], ['GET', 'effects']]) {
        expect((await client.request(method, `/api/design/${path}`, method === 'GET' ? undefined : { type })).status, path).toBe(403);
      }
    });

    it('finds nothing wrong with what ships, says every way through it and who is behind it today', async () => {
      const { problems, paths, truncated, today } = await (await admin()).post('/api/design/flow/check', { type });
      expect({ problems, truncated }).toEqual({ problems: [], truncated: false });
      expect(paths).toHaveLength(1);
      expect(paths[0]).toMatchObject({ ends: 'done', states: ['draft', 'signature', 'payment', 'issue', 'done'], words: expect.arrayContaining([expect.any(String)]) });
      expect(today.find(({ entry }: { entry: string }) => entry === 'finance')).toMatchObject({ state: 'payment', action: 'stamp', people: [{ label: expect.any(String) }] });
    });

    it('finds two branches that hold at once, a role that nobody holds and an effect that does not exist, while it is drawn', async () => {
      const client = await admin();
      const flow = withDirector(await flowOf(client));
      flow.transitions.find(({ to }) => to === 'director').when = total('>=', 10_000);
      flow.transitions.find(({ name }) => name === 'agree').by = ['user:nobody-here'];
      flow.transitions.at(-1).effects.push({ do: 'stock.vanish' });
      const { problems } = await client.post('/api/design/flow/check', { type, flow });
      expect(problems.map(({ code, severity }: { code: string; severity: string }) => `${code} ${severity}`).sort()).toEqual(['branch-two error', 'nobody-today error', 'unknown-effect error']);
      expect(problems.find(({ code }: { code: string }) => code === 'branch-two').message).toContain('10000');
      expect(await publishFlow(client, flow, {}, 422)).toMatchObject({ problems: expect.arrayContaining([expect.objectContaining({ code: 'branch-two' }), expect.objectContaining({ code: 'nobody-today' })]) });
      await client.delete('/api/design/draft');
    });

    it('answers about a half-drawn flow, and refuses what is no type', async () => {
      const client = await admin();
      const flow = await flowOf(client);
      flow.transitions[0].to = 'nowhere';
      const { problems } = await client.post('/api/design/flow/check', { type, flow });
      expect(problems.map(({ code }: { code: string }) => code)).toContain('unknown-state');
      expect((await client.post('/api/design/flow/check', { type, flow: { states: 7 } })).problems.map(({ code }: { code: string }) => code)).toContain('format');
      await client.post('/api/design/flow/check', { type: 'orders/nothing' }, { status: 404 });
      await client.post('/api/design/flow/check', { type: 3 }, { status: 400 });
    });

    it('tries it on values: who is asked in which order, until when, and what is different from the one in force', async () => {
      const client = await admin();
      const flow = withDirector(await flowOf(client));
      const values = await newRequisition(await server().as(cast.assistant), [{ quantity: '1' }]);
      values.lines = (values.lines as object[]).map((line) => ({ ...line, quantity: '10', unitPrice: '2000' }));
      const owner = (await server().as(cast.assistant)).user.id;
      const tried = await client.post('/api/design/flow/try', { type, flow, values, owner });
      expect(tried).toMatchObject({ ends: 'done', problems: [] });
      expect(tried.steps.map(({ state }: { state: string }) => state)).toEqual(['draft', 'signature', 'director', 'payment', 'issue']);
      expect(tried.steps[2]).toMatchObject({ hours: 4, due: expect.any(String), actors: [{ entry: 'marketing-director', people: [{ label: expect.any(String) }] }] });
      expect(tried.steps[1].branch).toContain('10000');
      expect(tried.steps[3].actors[0].needs).toEqual(['paymentMethod', 'paymentReference']);
      expect(tried.steps[0].effects).toHaveLength(1);
      expect(tried.inForce.steps).toHaveLength(4);
      expect(tried.differences).toEqual([expect.stringContaining('Director')]);
      const cheap = await client.post('/api/design/flow/try', { type, flow, values: { ...values, lines: (values.lines as object[]).map((line) => ({ ...line, quantity: '1', unitPrice: '1' })) }, owner });
      expect(cheap.steps).toHaveLength(4);
      expect(cheap.differences).toEqual([]);
    });

    it('tries it on a record of the past, and writes nothing', async () => {
      const client = await admin();
      const { rows: [past] } = await client.list('requisitions', { filter: { state: 'done' }, range: [0, 0] });
      const history = await server().sql('SELECT count(*) AS n FROM history');
      const tried = await client.post('/api/design/flow/try', { type, record: past.id });
      expect(tried.ends).toBe('done');
      expect(tried.steps.map(({ actors }: { actors: { entry: string }[] }) => actors.map(({ entry }) => entry))).toEqual([['owner'], ['market-supervisor'], ['finance'], ['warehouse-keeper']]);
      expect(await server().sql('SELECT count(*) AS n FROM history')).toEqual(history);
    });

    it('says where it gets stuck', async () => {
      const client = await admin();
      const values = await newRequisition(await server().as(cast.assistant));
      const { ends, problems } = await client.post('/api/design/flow/try', { type, values, owner: (await server().as(cast.finance)).user.id });
      expect(ends).toBeNull();
      expect(problems).not.toEqual([]);
    });

    it('keeps a try as a case, and does not publish a flow in which it fails', async () => {
      const client = await admin();
      expect(await client.post('/api/design/flow/cases', { type })).toEqual([expect.objectContaining({ holds: true }), expect.objectContaining({ holds: true })]);
      const { rows: [past] } = await client.list('requisitions', { filter: { state: 'done' }, range: [0, 0] });
      const { case: kept } = await client.post('/api/design/flow/try', { type, record: past.id });
      expect(kept).toMatchObject({ owner: expect.any(String), values: { warehouse: expect.stringMatching(/^CK/) }, expect: { ends: 'done' } });
      const flow = await flowOf(client);
      flow.transitions.find(({ name }) => name === 'sign').by = ['general-manager'];
      const cases = [{ name: 'The past', ...kept }, { name: 'Somewhere else', ...kept, values: { ...kept.values, warehouse: 'CK99' } }];
      const refused = await publishFlow(client, flow, { [`${type}/cases.json`]: cases }, 422);
      expect(refused.problems.map(({ code, path }: { code: string; path: string }) => `${path} ${code}`)).toEqual([`${type}/cases.json#0 case-fails`]);
      expect(refused.problems[0].message).toContain('general-manager');
      const { warnings } = await client.post('/api/design/check', {});
      expect(warnings.map(({ code }: { code: string }) => code)).toContain('case-skipped');
      await client.delete('/api/design/draft');
    });

    it('knows the registered effects with their parameters', async () => {
      const effects = await (await admin()).get('/api/design/effects');
      const reserve = effects.find(({ name }: { name: string }) => name === 'stock.reserve');
      expect(reserve).toMatchObject({ label: { 'zh-Hans': expect.any(String), en: expect.any(String), ko: expect.any(String) }, undoable: true });
      expect(reserve.parameters.map(({ name, kind }: { name: string; kind: string }) => `${name} ${kind}`)).toEqual(['warehouse field', 'lines lines', 'item field', 'quantity field']);
    });

    it('measures how long each step takes, from the history', async () => {
      const times = await (await admin()).get(`/api/design/flow/times?type=${type}`);
      const signature = times.find(({ state }: { state: string }) => state === 'signature');
      expect(signature).toMatchObject({ count: expect.any(Number), median: expect.any(Number), p90: expect.any(Number), returns: expect.any(Number), overdue: expect.any(Number) });
      expect(signature.count).toBeGreaterThan(3);
      expect(signature.median).toBeLessThanOrEqual(signature.p90);
      const [{ n }] = await server().sql<{ n: number }>('SELECT count(*) AS n FROM history h JOIN definition_types t ON t.id = h.type_id WHERE t.key = ? AND h.from_state = ? AND h.to_state <> ?', ['requisition', 'signature', 'signature']);
      expect(signature.count).toBe(Number(n));
      expect((await (await admin()).get(`/api/design/flow/times?type=${type}&from=2001-01-01&until=2001-12-31`)).every(({ count }: { count: number }) => count === 0)).toBe(true);
    });

    it('moves what runs to a new version after showing where each lands, one transaction a record, with word to the new actors', async () => {
      const client = await admin();
      const assistant = await server().as(cast.assistant);
      const supervisor = await server().as(cast.supervisor);
      const sent = await assistant.act('requisitions', await assistant.post('/api/requisitions', await newRequisition(assistant)), 'submit');
      const other = await assistant.act('requisitions', await assistant.post('/api/requisitions', await newRequisition(assistant)), 'submit');
      const signed = await supervisor.act('requisitions', other, 'sign');
      const flow = await flowOf(client);
      const { signature, ...states } = flow.states;
      const next = { ...flow, states: Object.fromEntries(Object.entries(states).flatMap(([name, state]) => (name === 'payment' ? [['review', signature], [name, state]] : [[name, state]]))) };
      for (const transition of next.transitions) {
        for (const end of ['from', 'to']) if (transition[end] === 'signature') transition[end] = 'review';
        if (transition.name === 'sign') transition.by = ['marketing-director'];
      }
      await publishFlow(client, next, { [`${type}/cases.json`]: null, [`${type}/print/requisition.json`]: null });

      const running = await client.get(`/api/design/flow/running?type=${type}`);
      expect(running.find(({ current }: { current: boolean }) => !current).states.find(({ state }: { state: string }) => state === 'signature').count).toBeGreaterThan(0);
      const lost = await client.post('/api/design/flow/move', { type, records: [sent.id], dryRun: true });
      expect(lost).toMatchObject({ failed: 1, moved: 0, rows: [{ id: sent.id, from: 'signature', to: null, problem: expect.any(String) }] });
      const map = { signature: 'review' };
      const preview = await client.post('/api/design/flow/move', { type, records: [sent.id, signed.id], map, dryRun: true });
      const director = (await server().as('marketing-director')).user.id;
      expect(preview.rows.find(({ id }: { id: number }) => id === sent.id)).toMatchObject({ to: 'review', tasks: [{ entry: 'marketing-director', people: [{ id: director }] }] });
      expect(preview.rows.find(({ id }: { id: number }) => id === signed.id)).toMatchObject({ to: 'payment', same: true, tasks: [] });
      expect((await supervisor.get(`/api/requisitions/${sent.id}`)).state).toBe('signature');

      const moved = await client.post('/api/design/flow/move', { type, records: [sent.id, signed.id], map, dryRun: false });
      expect(moved).toMatchObject({ moved: 2, failed: 0 });
      const now = await (await server().as('marketing-director')).get(`/api/requisitions/${sent.id}`);
      expect(now.state).toBe('review');
      expect(now.actions.map(({ name }: { name: string }) => name)).toContain('sign');
      expect((await supervisor.get(`/api/requisitions/${sent.id}`)).actions.map(({ name }: { name: string }) => name)).not.toContain('sign');
      expect((await client.get(`/api/requisitions/${sent.id}/history`)).at(-1)).toMatchObject({ action: 'adopt', from: 'signature', to: 'review', by: { id: client.user.id } });
      expect((await server().sql('SELECT status, role, user_id FROM tasks WHERE record_id = ? AND kind = ? AND status = ?', [sent.id, 'todo', 'open']))).toHaveLength(1);
      expect(await (await server().as(cast.finance)).act('requisitions', await (await server().as(cast.finance)).get(`/api/requisitions/${signed.id}`), 'stamp', { paymentMethod: 'cash', paymentReference: '1' })).toMatchObject({ state: 'issue' });
      expect(await client.post('/api/design/flow/move', { type, records: [sent.id], map, dryRun: false })).toMatchObject({ rows: [], moved: 0 });
      const back = await (await server().as('marketing-director')).act('requisitions', now, 'return', { note: 'again' });
      expect(back.state).toBe('draft');
      expect(await reserved(server(), sent.id)).toBe(0);
      expect(await verify(server())).toMatchObject({ code: 0 });
    });
  });
});

/** What the record still holds back in stock. */
async function reserved(server: Server, id: number): Promise<number> {
  const [row] = await server.sql<{ n: number }>('SELECT count(*) AS n FROM applied_effects WHERE record_id = ? AND name = ? AND undone_at IS NULL', [id, 'stock.reserve']);
  return Number(row.n);
}
