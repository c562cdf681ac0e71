/** A mail server that misbehaves: nobody waits for it, nothing is lost, nobody is mailed twice who need not be. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootServer, forEachDatabase, type Server } from '../support/boot';
import type { ApiRecord } from '../support/client';
import { drafted, submitted, type Mail } from '../support/notices';
import { newFolder, until } from '../support/place';
import { startMailServer, type MailServer } from '../support/smtp';

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
      server = await bootServer({ database, env: { SMTP_URL: post.url, CINNABAR_CLOCK_FILE: clock } });
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

    it('refuses one of several: the others get one copy each, and his mail is flagged', async () => {
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
      later(25 * 60);
      expect((await settled()).map(({ state }) => state)).toEqual(['dead']);
    });
  });
});
