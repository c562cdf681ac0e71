/** Deciding by answering a mail: the word decides once, for its addressee only; what cannot be decided like that is answered; bounces stop mail. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { bootServer, forEachDatabase, type Server } from '../support/boot';
import type { ApiRecord } from '../support/client';
import { startImapServer, type ImapServer } from '../support/imap';
import { submitted } from '../support/notices';
import { newFolder, until } from '../support/place';
import { startProduct, type Product } from '../support/product';
import { answerTo, bounceOf } from '../support/replies';
import { startMailServer, type MailServer, type Received } from '../support/smtp';

forEachDatabase((database) => {
  let server: Server;
  let second: Product | undefined;
  let post: MailServer;
  let box: ImapServer;
  let record: ApiRecord;
  let asked: Received;

  beforeAll(async () => {
    [post, box] = await Promise.all([startMailServer(), startImapServer()]);
    const env = { SMTP_URL: post.url, IMAP_URL: box.url };
    server = await bootServer({ database, env });
    if (database === 'postgres') second = await startProduct(newFolder('second'), { ...env, DATABASE_URL: server.place.DATABASE_URL as string });
  });
  afterAll(async () => {
    await second?.stop();
    await server.stop();
    await Promise.all([post.stop(), box.stop()]);
  });
  beforeEach(async () => {
    record = await submitted(server);
    asked = await mailTo('market-supervisor', /待办/);
  });

  const now = async () => (await server.as('market-supervisor')).get(`/api/requisitions/${record.id}`) as Promise<ApiRecord>;
  const mailTo = (username: string, subject: RegExp) => until(async () => {
    const { user } = await server.as(username);
    return post.received.find(({ to, mail }) => to === user.email && subject.test(mail.subject ?? '') && mail.subject!.includes(record.number!));
  }, `${subject} to ${username}`);
  const kinds = async () => (await server.sql<{ kind: string }>('SELECT "kind" FROM "mails_received" ORDER BY "id"')).map(({ kind }) => kind);
  /** Lets a mail come in and waits until it has been dealt with. */
  const comesIn = async (raw: string) => {
    const before = (await kinds()).length;
    box.deliver(raw);
    return until(async () => (await kinds())[before], 'the mail to be read');
  };

  it('says in the mail that it may be answered, and where to', () => {
    expect(asked.mail.replyTo).toMatchObject([{ address: 'desk@cinnabar.example' }]);
    expect(asked.mail.text).toContain('第一行只写“同意”或“退回”');
  });

  it('同意 signs once, with the text below as the note; the sender hears of it in the same thread, and the mail is put away', async () => {
    const answer = answerTo(asked, '同意\n\n请尽快发货\n谢谢');
    expect(await comesIn(answer)).toBe('decided');
    expect(await now()).toMatchObject({ state: 'payment' });
    expect(await comesIn(answer)).toBe('automatic');
    const history = await (await server.as('market-supervisor')).get(`/api/requisitions/${record.id}/history`) as { action: string; note: string; by: { label: string } }[];
    expect(history.filter(({ action }) => action === 'sign')).toMatchObject([{ note: '请尽快发货\n谢谢' }]);
    const said = await mailTo('market-supervisor', /您的回复/);
    expect(said.mail.text).toContain('已按您的回复办理：签名');
    expect(said.mail.inReplyTo).toBe(asked.mail.messageId);
    await until(async () => box.lying('INBOX').length === 0, 'an empty inbox');
    expect(box.lying('Cinnabar').length).toBeGreaterThanOrEqual(2);
  });

  it('退回 gives it back with its reason; without a reason it is answered with what is missing', async () => {
    expect(await comesIn(answerTo(asked, '退回'))).toBe('answered');
    expect(await now()).toMatchObject({ state: 'signature' });
    const again = await mailTo('market-supervisor', /您的回复/);
    expect(again.mail.text).toContain('没有办理');
    expect(await comesIn(answerTo(again, '退回\n数量不对'))).toBe('decided');
    expect(await now()).toMatchObject({ state: 'draft' });
  });

  it('decides for nobody but the addressee, and not without the quoted link', async () => {
    const finance = await server.as('finance');
    expect(await comesIn(answerTo(asked, '同意', { from: finance.user.email }))).toBe('stranger');
    expect(await comesIn(answerTo(asked, '同意', { quote: false }))).toBe('answered');
    expect(await comesIn(answerTo(asked, '同意', { quote: false, from: finance.user.email }))).toBe('other');
    expect(await now()).toMatchObject({ state: 'signature' });
    expect(box.lying('INBOX')).toHaveLength(1);
    expect((await mailTo('market-supervisor', /您的回复/)).mail.text).toContain('没有引用原邮件');
  });

  it('does nothing where it is not sure: a condition on the first line, an absence note, a step that needs more', async () => {
    expect(await comesIn(answerTo(asked, '同意，但数量改成 20'))).toBe('answered');
    expect(await comesIn(answerTo(asked, '同意', { headers: { 'Auto-Submitted': 'auto-replied' } }))).toBe('automatic');
    expect(await now()).toMatchObject({ state: 'signature' });
    expect(await comesIn(answerTo(asked, 'approve'))).toBe('decided');
    const finance = await mailTo('finance', /待办/);
    expect(finance.mail.text).not.toContain('第一行只写');
    expect(await comesIn(answerTo(finance, '同意'))).toBe('answered');
    expect((await mailTo('finance', /您的回复/)).mail.text).toContain('“盖章付款”还需要填写内容');
    expect(await now()).toMatchObject({ state: 'payment' });
    expect(await comesIn(answerTo(asked, '同意'))).toBe('answered');
  });

  it('a bounce of a mail of ours flags the address and stops mail to it; a made-up one does not', async () => {
    const supervisor = await server.as('market-supervisor');
    const administrator = await server.as('administrator');
    const bounced = async () => (await administrator.get('/api/mail-queue') as { bounced: { address: string; reason: string }[] }).bounced;
    expect(await comesIn(bounceOf(asked, { messageId: '<1.xyz@elsewhere.example>' }))).toBe('automatic');
    expect(await comesIn(bounceOf(asked, { recipient: 'other@cinnabar.example' }))).toBe('automatic');
    expect(await comesIn(bounceOf(asked, { action: 'delayed', status: '4.4.1' }))).toBe('automatic');
    expect(await bounced()).toEqual([]);
    expect(await comesIn(bounceOf(asked))).toBe('bounced');
    expect(await bounced()).toMatchObject([{ address: supervisor.user.email, reason: expect.stringContaining('no such user') }]);
    const next = await submitted(server);
    const [row] = await until(async () => {
      const rows = await server.sql<{ state: string; error: string }>('SELECT "state", "error" FROM "outbox" WHERE "record_id" = ? AND "person_id" = ?', [next.id, supervisor.user.id]);
      return rows.length > 0 && rows[0].state !== 'waiting' && rows;
    }, 'the mail to be stopped');
    expect(row).toMatchObject({ state: 'dead', error: expect.stringContaining('bounced') });
    await administrator.post('/api/mail-queue/clear', { address: supervisor.user.email });
  });

  it('a process killed between deciding and putting away decides nothing twice', async () => {
    await server.restart({ CINNABAR_FAILPOINT: 'mail-received' });
    box.deliver(answerTo(asked, '同意'));
    await until(async () => (await kinds()).filter((kind) => kind === 'decided').length >= 4, 'the decision');
    await server.kill();
    await server.restart({ CINNABAR_FAILPOINT: '' });
    await until(async () => box.lying('INBOX').length <= 1, 'the inbox to be emptied');
    const history = await (await server.as('market-supervisor')).get(`/api/requisitions/${record.id}/history`) as { action: string }[];
    expect(history.filter(({ action }) => action === 'sign')).toHaveLength(1);
  });
});
