/** Rows about rules of notices that an administrator publishes: live at once, once per due time, as their readers want them. They need a server whose clock can be set. */
import { expect, it } from 'vitest';
import type { Server } from './boot';
import type { ApiRecord } from './client';
import { label, publish, type Files } from './designer';
import { mailsTo, submitted, type Mail } from './notices';
import { until } from './place';

const path = 'orders/requisition/notices.json';
const nasty = '</b><script>alert(1)</script> {{ constructor }}\r\nBcc: evil@example.com';

/** @param hours moves the clock on, counted from the start of the run */
export function noticeRulesRows(server: () => Server, setClock: (hours: number) => void): void {
  const setRules = async (rules: object[], change: (files: Files) => void = () => undefined) => {
    const administrator = await server().as('administrator');
    const { structural } = await publish(server(), administrator, (files) => { files[path] = { rules }; change(files); });
    expect(structural).toBe(false);
  };
  const outbox = (record: ApiRecord, event: string) =>
    server().sql<{ id: number; person_id: number | null; address: string | null; state: string; digest: number; thread: string; due_at: string; rule: string | null }>('SELECT * FROM "outbox" WHERE "record_id" = ? AND "event" = ? ORDER BY "id"', [record.id, event]);
  const toldMail = async (username: string, record: ApiRecord, word: string) => until(async () => (await mailsTo(server(), username, record)).find(({ subject }) => subject.includes(word)), `the mail "${word}"`);

  it('a published rule tells whom it names, in its own words, with what it attaches, and values stay values', async () => {
    await setRules([{
      name: 'filed', on: { event: 'acted', action: 'submit' }, to: ['finance', 'field:owner.email'], when: { combinator: 'and', rules: [{ field: 'remarks', operator: 'notNull' }] },
      subject: label('Filed {{ record.number }}: {{ record.remarks }}'), text: label('{{ record.owner.label }} {{ record.remarks }}'), html: label('<p><b>{{ record.remarks | raw }}</b></p>'),
      attach: [{ print: 'requisition' }, { calendar: { start: 'submittedAt', place: 'warehouse', title: label('Pick up {{ record.remarks }}') } }],
    }]);
    const record = await submitted(server(), { remarks: nasty });
    const mail = await toldMail('finance', record, 'Filed') as Mail & { attachments: { name: string; size: number }[] };
    expect(mail.subject).toBe(`Filed ${record.number}: </b><script>alert(1)</script> {{ constructor }} Bcc: evil@example.com`);
    expect(mail.html).toContain('<b>&lt;/b&gt;&lt;script&gt;alert(1)&lt;/script&gt; {{ constructor }}');
    expect(mail.html).not.toContain('<script');
    expect(mail.text).toContain('<script>alert(1)</script> {{ constructor }}');
    expect(mail.attachments).toEqual([{ name: expect.stringContaining(`${record.number}.pdf`), size: expect.any(Number) }, { name: 'event.ics', size: expect.any(Number) }]);
    const reader = await server().as('administrator');
    const file = async (position: number) => String((await reader.request('GET', `/api/mails/${mail.id}/attachments/${position}`)).body);
    expect(await file(0)).toMatch(/^%PDF/);
    expect(await file(1)).toMatch(/SUMMARY:Pick up <\/b><script>[^\r\n]*\r\n/);
    const told = await outbox(record, 'told');
    expect(told.filter(({ address }) => address !== null)).toHaveLength(1);
    const unmarked = await submitted(server());
    expect(await outbox(unmarked, 'told')).toEqual([]);
  });

  it('a standard notice reads as its rule says, for one step or for all, and is silent where it is off', async () => {
    await setRules([
      { name: 'task', step: 'signature', subject: label('Please sign {{ record.number }}'), channels: ['mail'] }, { name: 'returned', off: true },
    ]);
    const supervisor = await server().as('market-supervisor');
    const record = await submitted(server());
    await toldMail('market-supervisor', record, 'Please sign');
    const shown = await server().sql('SELECT * FROM "notices" WHERE "record_id" = ? AND "event" = \'task\'', [record.id]);
    expect(shown).toEqual([]);
    await supervisor.act('requisitions', await supervisor.get(`/api/requisitions/${record.id}`) as ApiRecord, 'return', { note: '缺少附件' });
    expect(await outbox(record, 'returned')).toEqual([]);
  });

  it('a template that names what its reader may not read is not published, and the sentence names the field', async () => {
    const administrator = await server().as('administrator');
    const rule = { name: 'priced', on: { event: 'created' }, to: ['warehouse-keeper'], text: label('{{ shown.total }}') };
    const { problems } = await administrator.post('/api/design/notices/check', { type: 'orders/requisition', rules: [rule] });
    expect(problems).toMatchObject([{ path: `${path}#rules.0`, code: 'template-hidden', severity: 'error', message: '收件人“仓管”无权查看字段“合计”，不能写进通知。' }]);
    await expect(publish(server(), administrator, (files) => { files[path] = { rules: [rule] }; })).rejects.toThrow(/422/);
    await administrator.request('DELETE', '/api/design/draft');
  });

  it('a rule is seen before it is published, as a chosen reader gets it, and can be sent to oneself', async () => {
    const administrator = await server().as('administrator');
    const stranger = await server().as('salesperson-2');
    const record = await submitted(server());
    const rule = { name: 'tried', on: { event: 'created' }, to: ['finance', 'field:picker'], subject: label('Tried {{ record.number }}'), text: label('[{{ shown.total }}] {{ me.name }}'), attach: [{ print: 'requisition' }] };
    const order = { type: 'orders/requisition', rule, record: record.id };
    const seen = await administrator.post('/api/design/notices/preview', { ...order, recipient: stranger.user.id });
    expect(seen).toMatchObject({ visible: false });
    const finance = await server().as('finance');
    const mail = await administrator.post('/api/design/notices/preview', { ...order, recipient: finance.user.id });
    expect(mail).toMatchObject({ visible: true, subject: `Tried ${record.number}`, holds: true, complaint: null });
    expect(mail.text).toMatch(/\[[\d,.]+\] /);
    expect(mail.attachments).toMatchObject([{ mime: 'application/pdf' }]);
    expect(mail.recipients.length).toBeGreaterThanOrEqual(2);
    const outside = await administrator.post('/api/design/notices/preview', { ...order, recipient: null });
    expect(outside.text).toMatch(/^\[\]$/m);
    await administrator.post('/api/design/notices/test', order, { status: 202 });
    await toldMail('administrator', record, '[测试] Tried');
    expect(await outbox(record, 'told')).toHaveLength(1);
    await finance.post('/api/design/notices/preview', order, { status: 403 });
  });

  it('people set what they hear of kind by kind; what must be heard cannot be switched off', async () => {
    const finance = await server().as('finance');
    const supervisor = await server().as('market-supervisor');
    const { message } = await finance.post('/api/notices/preferences', { kinds: { task: 'none' } }, { status: 422 });
    expect(message).toContain('不能关闭');
    await finance.post('/api/notices/preferences', { kinds: { jokes: 'each' } }, { status: 400 });
    const set = await finance.post('/api/notices/preferences', { digestAt: '08:15', kinds: { comment: 'none', cc: 'digest' } });
    expect(set).toMatchObject({ digestAt: '08:15', kinds: expect.arrayContaining([expect.objectContaining({ kind: 'comment', how: 'none', mandatory: false }), expect.objectContaining({ kind: 'task', how: 'each', mandatory: true })]) });
    const record = await submitted(server());
    await supervisor.act('requisitions', { id: record.id }, 'comment', { note: '请看', mentions: [finance.user.id] });
    await supervisor.act('requisitions', { id: record.id }, 'cc', { to: [finance.user.id] });
    expect(await outbox(record, 'comment')).toEqual([]);
    const [copy] = await outbox(record, 'cc');
    expect(copy).toMatchObject({ state: 'waiting', digest: 1, thread: 'digest' });
    expect(new Date(copy.due_at).toISOString().slice(11, 16)).toBe('00:15');
    const shown = await server().sql('SELECT * FROM "notices" WHERE "record_id" = ? AND "event" = \'comment\'', [record.id]);
    expect(shown).toHaveLength(1);
    await finance.post('/api/notices/preferences', { kinds: { comment: 'each', cc: 'each' } });
  });

  it('more than the company allows in an hour become one mail', async () => {
    const finance = await server().as('finance');
    const [{ n }] = await server().sql<{ n: number }>('SELECT COUNT(*) AS "n" FROM "outbox" WHERE "person_id" = ? AND "digest" = 0 AND "event" IN (\'told\', \'comment\', \'cc\') AND "at" > ?', [finance.user.id, new Date(Date.now() + 23 * 3_600_000).toISOString()]);
    await setRules([], (files) => { files['organisation/company.json'].notices = { perHour: Number(n) + 1 }; });
    const supervisor = await server().as('market-supervisor');
    const record = await submitted(server());
    for (const note of ['一', '二', '三']) await supervisor.act('requisitions', { id: record.id }, 'comment', { note, mentions: [finance.user.id] });
    expect((await outbox(record, 'comment')).map(({ thread, digest }) => [digest, thread === 'held'])).toEqual([[0, false], [1, true], [1, true]]);
    await setRules([], (files) => { delete files['organisation/company.json'].notices; });
  });

  it('a rule about a date tells once when the time has come, also of records that were there before it', async () => {
    const old = await submitted(server());
    await setRules([
      { name: 'after', on: { event: 'date', field: 'submittedAt', plus: 5, unit: 'hours' }, to: ['finance'], subject: label('Five hours ago {{ record.number }}') },
      { name: 'late', on: { event: 'overdue', state: 'signature' }, to: ['market-supervisor'], subject: label('Late {{ record.number }}') },
    ]);
    const record = await submitted(server());
    const waiting = () => server().sql<{ key: string }>('SELECT "key" FROM "timers" WHERE "kind" = \'notice\' AND "state" = \'waiting\' AND "record_id" IN (?, ?)', [old.id, record.id]);
    await until(async () => (await waiting()).length === 4, 'four timers');
    setClock(24 + 6);
    await toldMail('finance', record, 'Five hours ago');
    await toldMail('finance', old, 'Five hours ago');
    setClock(24 + 24 * 14);
    await toldMail('market-supervisor', record, 'Late');
    await until(async () => (await waiting()).length === 0, 'every timer to be fired');
    expect((await outbox(record, 'told')).map(({ rule }) => rule)).toEqual(['after', 'late']);
  });
}
