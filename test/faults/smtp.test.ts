/** A mail server that misbehaves: nobody waits for it, nothing is lost, nobody is mailed twice who need not be. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freeRows } from '../../cms/src/engines/notices/claim';
import { bootServer, forEachDatabase, type Server } from '../support/boot';
import { everybody } from '../support/cast';
import type { ApiRecord } from '../support/client';
import { drafted, submitted, type Mail } from '../support/notices';
import { newFolder, until } from '../support/place';
import { startProduct } from '../support/product';
import { startMailServer, type MailServer } from '../support/smtp';

interface Queue { waiting: number; failed: number; dead: number; bounced: { address: string; person: number; recipient: string }[]; recipients: { person: number; waiting: number; failed: number; address: string }[] }

forEachDatabase((database) => {
  describe('the mail server', () => {
    let server: Server;
    let post: MailServer;
    let clock: string;
    let ahead = 0;
    let before = 0;
    const later = (minutes: number) => writeFileSync(clock, new Date(Date.now() + (ahead += minutes) * 60_000).toISOString());
    const outbox = () => server.sql<{ id: number; state: string; attempts: number; owner: string | null }>('SELECT "id", "state", "attempts", "owner" FROM "outbox" WHERE "id" > ? ORDER BY "id"', [before]);
    const settled = () => until(async () => {
      const rows = await outbox();
      return rows.length > 0 && rows.every(({ state }) => state !== 'waiting') && rows;
    }, 'an empty outbox');
    const tried = () => until(async () => {
      const rows = await outbox();
      return rows.length > 0 && rows.every(({ attempts, owner }) => attempts > 0 && owner === null);
    }, 'a first try');
    const mailbox = async () => ((await (await server.as('administrator')).get('/api/mails?range=[0,499]')) as Mail[]).filter(({ id }) => id > before);

    beforeAll(async () => {
      post = await startMailServer();
      clock = join(newFolder('clock'), 'now');
      later(0);
      server = await bootServer({ database, env: { SMTP_URL: post.url, CINNABAR_CLOCK_FILE: clock, METRICS_TOKEN: 'metrics' } });
    });
    afterAll(async () => {
      await server.stop();
      await post.stop();
    });
    beforeEach(async () => {
      post.behave({});
      await until(async () => (await server.sql(`SELECT 1 FROM "outbox" WHERE "state" = 'waiting'`)).length === 0, 'quiet');
      before = (await server.sql<{ id: number | null }>('SELECT MAX("id") AS "id" FROM "outbox"'))[0].id ?? 0;
      post.received.length = 0;
    });

    it('is away: the click does not wait, the mailbox shows what is under way, and each mail arrives once when it is back', async () => {
      await post.goAway();
      const records = [await submitted(server), await submitted(server), await submitted(server)];
      await until(async () => (await mailbox()).length >= 3, 'the mails in the mailbox');
      expect((await mailbox()).every(({ state }) => state === 'waiting')).toBe(true);
      await post.comeBack();
      await settled();
      for (const { number } of records) expect(post.received.filter(({ mail }) => mail.subject?.includes(number!))).toHaveLength(1);
      expect((await mailbox()).every(({ state, sentAt }) => state === 'sent' && sentAt !== null)).toBe(true);
    });

    it('greylists: the mail comes with the next try, once', async () => {
      post.behave({ recipient: () => 450 });
      await submitted(server);
      await tried();
      expect(post.received).toEqual([]);
      post.behave({});
      later(2);
      await settled();
      expect(post.received).toHaveLength(1);
    });

    it('loses its answer after the final dot: one duplicate at most, and it is recognisable as one', async () => {
      let mails = 0;
      post.behave({ data: () => ((mails += 1) === 1 ? 'drop' : undefined) });
      await submitted(server);
      await until(async () => post.received.length > 0, 'the first delivery');
      await tried();
      later(3);
      await settled();
      expect(post.received.length).toBeLessThanOrEqual(2);
      expect(new Set(post.received.map(({ mail }) => mail.messageId)).size).toBe(1);
    });

    it.each([
      ['421 to the mail', { data: () => 421 }], ['421 to the recipient', { recipient: () => 421 }], ['a reset after the final dot', { data: () => 'reset' as const }], ['slow answers', { delay: 700 }],
    ])('answers with %s at first: one copy in the end', async (_what, behaviour) => {
      post.behave(behaviour);
      const { number } = await submitted(server);
      if (!('delay' in behaviour)) await tried();
      post.behave('delay' in behaviour ? behaviour : {});
      later(2);
      await settled();
      expect(post.received.filter(({ mail }) => mail.subject?.includes(number!))).toHaveLength(1);
    });

    // The 10,000 events are 1,000 here: the same code with less of CI's time.
    it('is away while a thousand things happen: every mail comes once, from however many processes', async () => {
      const supervisor = await server.as('market-supervisor');
      const { rows } = await (await server.as('administrator')).list('people', { range: [0, 99] });
      const inside = everybody().filter((name) => !name.startsWith('dealer') && name !== 'market-supervisor');
      const to = rows.filter(({ username }) => inside.includes(username)).map(({ id }) => id).slice(0, 20);
      const record = await submitted(server);
      await settled();
      post.received.length = 0;
      const folder = newFolder('second');
      const second = database === 'postgres' ? await startProduct(folder, { SMTP_URL: post.url, CINNABAR_CLOCK_FILE: clock, DATABASE_URL: server.place.DATABASE_URL as string }) : undefined;
      try {
        await post.goAway();
        const seen = new Set<number>();
        for (let n = 0; n < 1_000 / to.length; n += 1) await supervisor.act('requisitions', { id: record.id }, 'cc', { to, note: `第 ${n} 件` });
        await post.comeBack();
        const rowsSent = await until(async () => {
          const all = await outbox();
          return all.every(({ state }) => state !== 'waiting') && all;
        }, 'all thousand', 150_000);
        const sent = rowsSent.filter(({ state }) => state === 'sent').length;
        for (const { mail } of post.received) seen.add(Number(/^<(\d+)/.exec(mail.messageId ?? '')?.[1]));
        expect(sent).toBeGreaterThan(1_000);
        expect(post.received).toHaveLength(seen.size);
        expect(seen.size).toBe(sent - 1);
      } finally {
        await post.goAway();
        await post.comeBack();
        await second?.stop();
        rmSync(folder, { recursive: true, force: true });
      }
    }, 200_000);

    it.runIf(database === 'postgres')('finds what is due among a hundred thousand waiting rows by index', async () => {
      await server.sql(`INSERT INTO "outbox" ("event", "by_id", "at", "recipient", "person_id", "thread", "due_at")
        SELECT 'told', 0, '2026-01-01T00:00:00.000Z', 'person:' || n % 50, n % 50, '1:' || n / 8, '2099-01-01T00:00:00.000Z' FROM generate_series(1, 100000) AS n`);
      try {
        await server.sql('ANALYZE "outbox"');
        const plan = (await server.sql<{ 'QUERY PLAN': string }>(`EXPLAIN ${freeRows(20)}`, ['2099-06-01T00:00:00.000Z'])).map((line) => line['QUERY PLAN']).join('\n');
        expect(plan).toMatch(/Index Scan using outbox_due/);
        expect(plan).not.toMatch(/Seq Scan|Sort/);
      } finally {
        await server.sql(`DELETE FROM "outbox" WHERE "due_at" = '2099-01-01T00:00:00.000Z'`);
      }
    });

    it('gets nothing twice when the clock jumps two hours ahead and back', async () => {
      const { number } = await submitted(server);
      await settled();
      later(120);
      const other = await submitted(server);
      await settled();
      later(-120);
      const third = await submitted(server);
      await settled();
      for (const one of [number, other.number, third.number]) expect(post.received.filter(({ mail }) => mail.subject?.includes(one!)), one!).toHaveLength(1);
    });

    it('refuses one of several: the others get one copy each, he is flagged and gets no more until he is cleared', async () => {
      const administrator = await server.as('administrator');
      const supervisor = await server.as('market-supervisor');
      const finance = await server.as('finance');
      const keeper = await server.as('warehouse-keeper');
      const record = await submitted(server);
      await settled();
      post.behave({ recipient: (address) => (address === finance.user.email ? 550 : undefined) });
      await supervisor.act('requisitions', { id: record.id }, 'cc', { to: [finance.user.id, keeper.user.id] });
      await settled();
      expect(post.received.filter(({ to }) => to === keeper.user.email)).toHaveLength(1);
      expect(post.received.filter(({ to }) => to === finance.user.email)).toHaveLength(0);
      expect((await mailbox()).find(({ to }) => to === finance.user.email)?.state).toBe('dead');
      const flagged = ((await administrator.get('/api/mail-queue')) as Queue).bounced;
      expect(flagged).toMatchObject([{ address: finance.user.email, person: finance.user.id }]);

      post.behave({});
      await supervisor.act('requisitions', { id: record.id }, 'cc', { to: [finance.user.id] });
      await settled();
      expect(post.received.filter(({ to }) => to === finance.user.email)).toHaveLength(0);
      await supervisor.post('/api/mail-queue/clear', { address: finance.user.email }, { status: 403 });
      await administrator.post('/api/mail-queue/clear', { address: finance.user.email });
      await administrator.post('/api/mail-queue/clear', { address: finance.user.email }, { status: 404 });
      expect(await administrator.post('/api/mail-queue/resend', { state: 'dead', recipient: flagged[0].recipient })).toEqual({ resent: 2 });
      await settled();
      expect(post.received.filter(({ to }) => to === finance.user.email)).toHaveLength(2);
    });

    it('shows administrators the queue, a person’s log and why; what is sent anew is another mail', async () => {
      const administrator = await server.as('administrator');
      const supervisor = await server.as('market-supervisor');
      post.behave({ recipient: () => 451 });
      await submitted(server);
      await tried();
      const queue = await administrator.get('/api/mail-queue') as Queue;
      expect(queue).toMatchObject({ waiting: 1, failed: 1 });
      expect(queue.recipients.find(({ person }) => person === supervisor.user.id)).toMatchObject({ waiting: 1, failed: 1, address: supervisor.user.email });
      const log = `/api/mail-queue/mails?filter=${encodeURIComponent(JSON.stringify({ person: supervisor.user.id }))}&range=[0,4]`;
      const [first] = await administrator.get(log) as { id: number; state: string; error: string; attempts: number }[];
      expect(first).toMatchObject({ state: 'failed', attempts: 1, error: expect.stringContaining('451') });
      const figures = await (await fetch(`${server.address}/metrics`, { headers: { authorization: 'Bearer metrics' } })).text();
      expect(figures).toMatch(/^cinnabar_mail_queue_length 1$/m);
      expect(figures).toMatch(/^cinnabar_mail_failed_total [1-9]/m);

      post.behave({});
      expect(await administrator.post('/api/mail-queue/resend', { ids: [first.id] })).toEqual({ resent: 1 });
      await settled();
      await administrator.post('/api/mail-queue/resend', { ids: [first.id] });
      await until(async () => post.received.length === 2, 'the second copy');
      expect(new Set(post.received.map(({ mail }) => mail.messageId)).size).toBe(2);
      for (const [method, path] of [['GET', '/api/mail-queue'], ['GET', '/api/mail-queue/mails'], ['POST', '/api/mail-queue/resend']]) {
        expect((await supervisor.request(method, path, method === 'POST' ? { ids: [first.id] } : undefined)).status, path).toBe(403);
      }
      for (const wrong of [{}, { ids: 'all' }, { state: 'x' }]) await administrator.post('/api/mail-queue/resend', wrong, { status: 400 });
    });

    it('gets mails about one record in order, in one thread', async () => {
      const record = await submitted(server);
      const owner = await server.as('market-assistant');
      const supervisor = await server.as('market-supervisor');
      for (const note of ['一', '二', '三']) await supervisor.act('requisitions', { id: record.id }, 'comment', { note, mentions: [owner.user.id] });
      await settled();
      const mails = post.received.filter(({ to }) => to === owner.user.email).map(({ mail }) => mail);
      expect(mails.map(({ text }) => /一|二|三/.exec(text ?? '')?.[0])).toEqual(['一', '二', '三']);
      expect(mails.slice(1).map(({ inReplyTo }) => inReplyTo)).toEqual([mails[0].messageId, mails[0].messageId]);
    });

    it.each(['mail-claimed', 'mail-stored', 'mail-sent'])('loses no mail when the process is killed at %s', async (point) => {
      const draft = await drafted(server);
      await server.restart({ CINNABAR_FAILPOINT: point });
      // Killed before or after it could answer: what was committed counts.
      await (await server.as('market-assistant')).act('requisitions', draft, 'submit', {}).catch(() => undefined);
      await until(async () => (await outbox()).some(({ owner }) => owner !== null), 'the kill');
      await server.kill();
      await server.restart({ CINNABAR_FAILPOINT: '' });
      await settled();
      const { number } = await (await server.as('market-assistant')).get(`/api/requisitions/${draft.id}`) as ApiRecord;
      const mine = post.received.filter(({ mail }) => mail.subject?.includes(number!));
      expect(mine.length).toBeGreaterThanOrEqual(1);
      expect(new Set(mine.map(({ mail }) => mail.messageId)).size).toBe(1);
    }, 150_000);

    it('never takes it: after a day the mail is dead, and nothing more is tried', async () => {
      post.behave({ recipient: () => 451 });
      await submitted(server);
      await tried();
      const mails = new Set((await outbox()).map(({ id }) => id));
      later(25 * 60);
      // A day on, what is drafted and reminded of by then has mails of its own.
      const given = await until(async () => {
        const rows = (await outbox()).filter(({ id }) => mails.has(id));
        return rows.every(({ state }) => state !== 'waiting') && rows;
      }, 'the mail to be given up');
      expect(given.map(({ state }) => state)).toEqual(['dead']);
    });
  });
});
