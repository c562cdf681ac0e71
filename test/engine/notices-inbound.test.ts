/** Mails that come in: what is an answer, what a machine wrote, what came back; and the mailbox they lie in. */
import { afterEach, describe, expect, it } from 'vitest';
import { readAnswer, secretsIn } from '../../cms/src/engines/notices/inbound/answer';
import { parseIncoming } from '../../cms/src/engines/notices/inbound/incoming';
import { isAutomatic } from '../../cms/src/engines/notices/inbound/is-automatic';
import { mailboxAddress, openMailbox } from '../../cms/src/engines/notices/inbound/mailbox';
import { startImapServer, type ImapServer } from '../support/imap';
import { answerTo, bounceOf } from '../support/replies';
import type { Received } from '../support/smtp';

const secret = 'A'.repeat(43);
const sent = { to: 'wang@cinnabar.example', mail: { to: [{ name: '', address: 'wang@cinnabar.example' }], messageId: '<12.abc@localhost>', text: `请处理\nhttps://desk.example/approve/${secret}\n` }, raw: '' } as unknown as Received;

describe('the word on the first line', () => {
  it.each([
    ['同意', 'approve', ''], ['\n\n 同意。\n\n请尽快发货', 'approve', '请尽快发货'], ['批准!', 'approve', ''], ['Approve', 'approve', ''], ['APPROVED.\nfine', 'approve', 'fine'], ['승인', 'approve', ''],
    ['退回\n数量不对', 'return', '数量不对'], ['拒绝\n不需要', 'reject', '不需要'], ['反馈', null, '反馈'], ['Reject\nno budget', 'reject', 'no budget'], ['반려', 'reject', ''], ['반송\n수량 확인', 'return', '수량 확인'],
    ['不同意\n太贵', 'reject', '太贵'], ['同意，但数量改成 20', null, '同意，但数量改成 20'], ['approve if cheaper', null, 'approve if cheaper'], ['constructor', null, 'constructor'], ['', null, ''],
    ['“同意”\n\n发自我的iPhone', 'approve', ''], ['approve\n\n-- \nWang', 'approve', ''], ['ａｐｐｒｏｖｅ', 'approve', ''],
  ])('%j means %s with the note %j', (text, word, note) => {
    expect(readAnswer(text)).toEqual({ word, note });
  });

  it.each([
    '同意\n快\n\n在 2026年11月21日，Cinnabar <desk@x> 写道：\n> 退回', '同意\n快\n> reject', '同意\n快\nOn Sat, Cinnabar wrote:\n退回', '同意\n快\nOn Sat, 21 Nov 2026\nCinnabar <d@x> wrote:\n> x', '同意\n快\n-----原始邮件-----\n退回',
    '同意\n快\n________________________________\nFrom: x', '同意\n快\n发件人: Cinnabar\n退回', '同意\n快\n2026년 11월 21일 Cinnabar <d@x>님이 작성:\n> x', `同意\n快\nhttps://x/approve/${secret}\n更多`,
  ])('what is quoted is no note: %j', (text) => {
    expect(readAnswer(text)).toEqual({ word: 'approve', note: '快' });
  });

  it('secrets are found whole or not at all', () => {
    expect(secretsIn(`https://a/approve/${secret} > https://a/approve/${secret}x /approve/${secret.slice(1)}`)).toEqual([secret]);
  });
});

describe('a mail that came in', () => {
  it('is an answer with its sender, its words and the link it quotes', async () => {
    const mail = await parseIncoming(Buffer.from(answerTo(sent, '同意\n好')));
    expect(mail).toMatchObject({ from: 'wang@cinnabar.example', inReplyTo: '<12.abc@localhost>', automatic: false, report: null });
    expect(readAnswer(mail.text)).toEqual({ word: 'approve', note: '好' });
    expect(secretsIn(mail.quoted)).toEqual([secret]);
  });

  it('may have nothing but HTML', async () => {
    const html = `<div>同意</div><div>好&nbsp;的</div><div class="gmail_quote"><a href="https://a/approve/${secret}">退回</a></div>`;
    const mail = await parseIncoming(Buffer.from(`From: wang@cinnabar.example\nSubject: x\nContent-Type: text/html; charset=utf-8\n\n${html}`));
    expect(readAnswer(mail.text)).toEqual({ word: 'approve', note: '好 的' });
    expect(secretsIn(mail.quoted)).toEqual([secret]);
  });

  it('may be the report of a bounce', async () => {
    const { report, automatic } = await parseIncoming(Buffer.from(bounceOf(sent)));
    expect(automatic).toBe(true);
    expect(report).toEqual({ failed: true, recipient: 'wang@cinnabar.example', status: '5.1.1', reason: '5.1.1 550 5.1.1 <wang@cinnabar.example>: no such user', messageIds: ['<12.abc@localhost>'] });
    expect((await parseIncoming(Buffer.from(bounceOf(sent, { action: 'delayed', status: '4.4.1' })))).report?.failed).toBe(false);
  });

  it.each([
    ['Re: 领料单', {}, false], ['Automatic reply: away', {}, true], ['自动回复:外出', {}, true], ['부재 중입니다', {}, true], ['x', { 'auto-submitted': 'auto-replied' }, true], ['x', { 'auto-submitted': 'no' }, false],
    ['x', { precedence: 'bulk' }, true], ['x', { 'x-autoreply': 'yes' }, true], ['x', { 'return-path': '<>' }, true],
  ])('%j with %j was written by a machine: %s', (subject, headers, automatic) => {
    expect(isAutomatic(subject, (name) => (headers as Record<string, string>)[name])).toBe(automatic);
  });
});

describe('the mailbox', () => {
  let server: ImapServer | undefined;
  afterEach(() => server?.stop());

  it('gives each message and puts it away', async () => {
    server = await startImapServer();
    server.deliver(answerTo(sent, '同意'));
    server.deliver('From: x@y.example\nSubject: 午饭\n\n一起吃饭?');
    const mailbox = await openMailbox(mailboxAddress(server.url), () => undefined);
    const places = await mailbox.places();
    expect(places).toEqual(['7:1', '7:2']);
    expect((await mailbox.source(places[0]))?.toString()).toContain('同意');
    await mailbox.putAway([places[0]]);
    await mailbox.putAway([]);
    expect(await mailbox.places()).toEqual(['7:2']);
    expect(server.lying('Cinnabar')).toHaveLength(1);
    await mailbox.close();
  });

  it.each([
    ['imaps://desk%40x.example:p%2Fw@mail.example', { host: 'mail.example', port: 993, secure: true, user: 'desk@x.example', pass: 'p/w', inbox: 'INBOX', folder: 'Cinnabar', answersTo: 'desk@x.example' }],
    ['imap://desk:x@127.0.0.1:1143/Desk?folder=Done&address=a@b.example', { port: 1143, secure: false, local: true, inbox: 'Desk', folder: 'Done', answersTo: 'a@b.example' }],
  ])('%s', (url, address) => {
    expect(mailboxAddress(url)).toMatchObject(address);
  });
});
