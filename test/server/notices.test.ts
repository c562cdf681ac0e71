/** Who is told what: mails in the built-in mailbox, notices in the panel, each once, each with its reader's own rights and language. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import type { ApiRecord, Client } from '../support/client';
import { drafted, linkIn, mailsTo, submitted, type Mail } from '../support/notices';
import { noticeRulesRows } from '../support/notice-rules-rows';
import { newFolder, until } from '../support/place';

interface Notice { id: number; event: string; title: string; text: string; plural: string; recordId: number; number: string; unread: boolean }

const unreadOf = async (person: Client) => {
  const { headers, body } = await person.request('GET', '/api/notices?filter={"unread":true}');
  return { total: Number(headers.get('content-range')?.split('/')[1]), notices: body as Notice[] };
};

forEachDatabase((database) => {
  const clock = join(newFolder('clock'), 'now');
  const setClock = (hoursAhead: number) => writeFileSync(clock, new Date(Date.now() + hoursAhead * 3_600_000).toISOString());
  setClock(0);
  const server = useServer(database, { env: { CINNABAR_CLOCK_FILE: clock } });

  it('a submitted requisition is mailed to whoever signs, once, and stands in their panel', async () => {
    const supervisor = await server().as('market-supervisor');
    const before = await unreadOf(supervisor);
    const record = await submitted(server());
    const [mail, ...more] = await mailsTo(server(), 'market-supervisor', record);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ state: 'sent', attempts: 1, to: supervisor.user.email });
    expect(mail.subject).toContain(record.number);
    expect(mail.subject).toContain('市场部主管签名');
    expect(mail.html).toContain('签名');
    expect(linkIn(mail)).toMatch(/^\/approve\/[\w-]{43}$/);
    const { total, notices } = await unreadOf(supervisor);
    expect(total).toBe(before.total + 1);
    expect(notices[0]).toMatchObject({ event: 'task', plural: 'requisitions', recordId: record.id, number: record.number, unread: true });
  });

  it('a notice is read once it was looked at, by its own person only, and the task’s notice when the step is over', async () => {
    const record = await submitted(server());
    const supervisor = await server().as('market-supervisor');
    const mine = async () => (await unreadOf(supervisor)).notices.find(({ recordId }) => recordId === record.id);
    const notice = await mine();
    const stranger = await server().as('finance');
    await stranger.post(`/api/notices/${notice!.id}/read`, {}, { status: 404 });
    await supervisor.post(`/api/notices/${notice!.id}/read`, {});
    expect(await mine()).toBeUndefined();
    const second = await submitted(server());
    await supervisor.act('requisitions', await supervisor.get(`/api/requisitions/${second.id}`) as ApiRecord, 'sign', {});
    expect((await unreadOf(supervisor)).notices.some(({ recordId }) => recordId === second.id)).toBe(false);
  });

  it('the owner hears of a rejection with its reason, a mentioned colleague of the comment, a copy goes where it was sent', async () => {
    const record = await submitted(server());
    const supervisor = await server().as('market-supervisor');
    const finance = await server().as('finance');
    await supervisor.act('requisitions', { id: record.id }, 'comment', { note: '请看一下', mentions: [finance.user.id] });
    await supervisor.act('requisitions', { id: record.id }, 'cc', { to: [finance.user.id] });
    await supervisor.act('requisitions', await supervisor.get(`/api/requisitions/${record.id}`) as ApiRecord, 'reject', { note: '不需要了' });
    const [rejection] = await mailsTo(server(), 'market-assistant', record);
    expect(rejection.subject).toContain('驳回');
    expect(rejection.text).toContain('不需要了');
    const copies = await until(async () => {
      const mails = await mailsTo(server(), 'finance', record);
      return mails.length >= 2 && mails;
    }, 'both mails to finance');
    expect(copies.map(({ subject }) => subject.includes('抄送'))).toEqual([false, true]);
    expect(copies[0].text).toContain('请看一下');
    expect(copies.every(({ text }) => !text.includes('/approve/'))).toBe(true);
  });

  it('names and words with quotes, line breaks, scripts and braces stay literal in mails', async () => {
    const nasty = '"A", group: x@y.z; <script>alert(1)</script> {{ record.total }}\r\nBcc: evil@example.com 😀';
    const record = await submitted(server(), { remarks: nasty });
    const supervisor = await server().as('market-supervisor');
    await supervisor.act('requisitions', await supervisor.get(`/api/requisitions/${record.id}`) as ApiRecord, 'return', { note: nasty });
    const mail = (await mailsTo(server(), 'market-assistant', record)).at(-1) as Mail;
    expect(mail.html).not.toContain('<script');
    expect(mail.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; {{ record.total }}');
    expect(mail.text).toContain('<script>alert(1)</script> {{ record.total }}');
    expect(mail.subject).not.toMatch(/[\r\n]/);
  });

  it('prices stay out of the mail of somebody who may not read them', async () => {
    const record = await submitted(server());
    for (const [username, action, input] of [['market-supervisor', 'sign', {}], ['finance', 'stamp', { paymentMethod: 'cash', paymentReference: 'X1' }]] as const) {
      const person = await server().as(username);
      await person.act('requisitions', await person.get(`/api/requisitions/${record.id}`) as ApiRecord, action, input);
    }
    const keeper = (await mailsTo(server(), 'warehouse-keeper', record)).find(({ text }) => text.includes('/approve/')) as Mail;
    expect(keeper.text).not.toMatch(/金额|单价|合计/);
    const finance = (await mailsTo(server(), 'finance', record)).find(({ text }) => text.includes('/approve/')) as Mail;
    expect(finance.text).toMatch(/合计/);
  });

  it('a rule’s own words go to whom it names', async () => {
    const owner = await server().as('market-assistant');
    const picker = await server().as('salesperson');
    const record = await submitted(server(), { picker: picker.user.id });
    for (const [username, action, input] of [['market-supervisor', 'sign', {}], ['finance', 'stamp', { paymentMethod: 'cash', paymentReference: 'X1' }]] as const) {
      const person = await server().as(username);
      await person.act('requisitions', await person.get(`/api/requisitions/${record.id}`) as ApiRecord, action, input);
    }
    const [mail] = await mailsTo(server(), 'salesperson', record);
    expect(mail.subject).toBe(`领料单 ${record.number} 可以领货了`);
    expect(mail.text).toContain(record.warehouse.label);
    expect(owner.username).toBe('market-assistant');
  });

  it('a draft tells nobody', async () => {
    const record = await drafted(server());
    const rows = await server().sql('SELECT * FROM "outbox" WHERE "record_id" = ?', [record.id]);
    expect(rows).toEqual([]);
  });

  describe('the mailbox', () => {
    it('is filtered by recipient, counted and cut into pages', async () => {
      await submitted(server());
      await submitted(server());
      const reader = await server().as('administrator');
      const supervisor = await server().as('market-supervisor');
      const filter = encodeURIComponent(JSON.stringify({ to: supervisor.user.email }));
      const { body, headers } = await reader.request('GET', `/api/mails?filter=${filter}&range=[0,0]`);
      const mails = body as Mail[];
      expect(mails).toHaveLength(1);
      expect(mails[0].to).toBe(supervisor.user.email);
      const total = Number(headers.get('content-range')?.split('/')[1]);
      expect(headers.get('content-range')).toBe(`mails 0-0/${total}`);
      expect(total).toBeGreaterThan(1);
      expect(await reader.get(`/api/mails/${mails[0].id}`)).toEqual(mails[0]);
    });

    it('refuses what it does not know with a sentence', async () => {
      const reader = await server().as('administrator');
      for (const query of ['filter={"from":"x"}', 'filter=[1]', 'filter={', 'range=[5,1]', 'range=[0,5000]', 'sort=["html","ASC"]', 'page=2']) {
        const { message } = await reader.get(`/api/mails?${query}`, { status: 400 }) as { message: string };
        expect(message.length).toBeGreaterThan(5);
      }
      await reader.get('/api/mails/999999', { status: 404 });
      await reader.get('/api/mails/x', { status: 404 });
    });
  });

  it('a forgotten password is mailed with its link', async () => {
    const finance = await server().as('finance');
    const answer = await fetch(`${server().address}/api/auth/forgot-password`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: finance.user.email }) });
    expect(answer.ok).toBe(true);
    const reader = await server().as('administrator');
    const filter = encodeURIComponent(JSON.stringify({ to: 'finance' }));
    const mail = await until(async () => ((await reader.get(`/api/mails?filter=${filter}`)) as Mail[]).find(({ text }) => text.includes('/?code=')), 'the mail with the code');
    expect(mail.subject).toContain('密码');
    const [{ secret }] = await server().sql<{ secret: string | null }>('SELECT "secret" FROM "outbox" WHERE "id" = ?', [mail.id]);
    expect(secret).toBeNull();
  });

  it('mails and pages speak their reader’s language', async () => {
    const finance = await server().as('finance');
    const supervisor = await server().as('market-supervisor');
    for (const [language, words] of [['en', ['Payment at finance', 'Stamp payment']], ['ko', ['재무부 지급', '지급 날인']]] as const) {
      await finance.post('/api/auth/preferences', { language });
      const record = await submitted(server());
      await supervisor.act('requisitions', await supervisor.get(`/api/requisitions/${record.id}`) as ApiRecord, 'sign', {});
      const [mail] = await mailsTo(server(), 'finance', record);
      const page = await (await fetch(server().address + linkIn(mail))).text();
      for (const word of words) {
        expect(mail.html).toContain(word);
        expect(page).toContain(word);
      }
      expect(page).toContain(`<html lang="${language}">`);
    }
    await finance.post('/api/auth/preferences', { language: 'zh-Hans' });
  });

  it('whoever wants no mail, or one a day, is still asked to act at once', async () => {
    const owner = await server().as('market-assistant');
    const supervisor = await server().as('market-supervisor');
    const rowsFor = (record: ApiRecord) => server().sql<{ state: string; digest: number; due_at: string }>('SELECT * FROM "outbox" WHERE "record_id" = ? AND "person_id" = ? AND "event" = \'rejected\'', [record.id, owner.user.id]);
    const rejected = async () => {
      const record = await submitted(server());
      await supervisor.act('requisitions', await supervisor.get(`/api/requisitions/${record.id}`) as ApiRecord, 'reject', { note: '不需要' });
      return record;
    };
    await owner.post('/api/auth/preferences', { mailPreference: 'none' });
    const silent = await rejected();
    expect(await rowsFor(silent)).toEqual([]);
    expect((await unreadOf(owner)).notices.some(({ recordId, event }) => recordId === silent.id && event === 'rejected')).toBe(true);

    await owner.post('/api/auth/preferences', { mailPreference: 'digest' });
    const [first, second] = [await rejected(), await rejected()];
    expect(await rowsFor(first)).toMatchObject([{ state: 'waiting', digest: 1 }]);
    await supervisor.post('/api/auth/preferences', { mailPreference: 'none' });
    const asked = await submitted(server());
    expect(linkIn((await mailsTo(server(), 'market-supervisor', asked))[0])).toBeTruthy();
    await owner.post('/api/auth/preferences', { mailPreference: 'each' });
    await supervisor.post('/api/auth/preferences', { mailPreference: 'each' });

    setClock(24);
    await until(async () => (await rowsFor(second))[0].state === 'sent', 'the digest');
    const mails = await server().sql<{ text: string }>('SELECT "text" FROM "mails" WHERE "text" LIKE ? ORDER BY "id"', [`%${first.number}%`]);
    const digest = mails.at(-1)!.text;
    expect(digest).toContain(first.number);
    expect(digest).toContain(second.number);
    expect(mails.filter(({ text }) => text.includes(second.number!))).toHaveLength(1);
  });

  describe('rules', () => noticeRulesRows(server, setClock));
});
