/** The way out, against a real SMTP server: one recipient, fixed identity, and whose fault a failure is. */
import { afterEach, expect, it } from 'vitest';
import { ServerState } from '../../cms/src/engines/notices/server-state';
import { openSmtp, type Envelope, type Smtp } from '../../cms/src/engines/notices/smtp';
import { startMailServer, type MailServer } from '../support/smtp';

const envelope = (changes: Partial<Envelope> = {}): Envelope => ({
  to: { name: '王建国', address: 'wang@cinnabar.example' }, subject: '待办 · 领料单', text: '正文\n', html: '<p>正文</p>', messageId: '<1.abc@localhost>', inReplyTo: null, attachments: [], ...changes,
});

let server: MailServer;
let smtp: Smtp;
const open = async (options?: { away: boolean }) => {
  server = await startMailServer(options);
  smtp = openSmtp(server.url, 'Cinnabar Inks');
};
const failure = (mail: Promise<void>) => mail.then(() => { throw new Error('It was sent.'); }, (error: Error & { responseCode?: number }) => error);

afterEach(async () => {
  smtp.close();
  await server.stop();
});

it('a mail arrives with both parts, its fixed Message-ID and its thread', async () => {
  await open();
  await smtp.send(envelope({ inReplyTo: '<0.abc@localhost>' }));
  expect(server.received).toHaveLength(1);
  const [{ to, mail }] = server.received;
  expect(to).toBe('wang@cinnabar.example');
  expect(mail).toMatchObject({ subject: '待办 · 领料单', messageId: '<1.abc@localhost>', inReplyTo: '<0.abc@localhost>', to: [{ name: '王建国', address: 'wang@cinnabar.example' }] });
  expect(mail.html).toContain('<p>正文</p>');
  expect(mail.text).toContain('正文');
});

it('a name cannot smuggle in a header or a recipient', async () => {
  await open();
  await smtp.send(envelope({ to: { name: 'Wang, group: a@b.c;\r\nBcc: evil@example.com', address: 'wang@cinnabar.example' }, subject: 'x\r\nBcc: evil@example.com' }));
  const [{ to, mail, raw }] = server.received;
  expect(to).toBe('wang@cinnabar.example');
  expect(mail.to).toHaveLength(1);
  expect(mail.bcc).toBeUndefined();
  expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
});

it('a server that is away is to blame itself, and is asked again', async () => {
  await open({ away: true });
  const state = new ServerState();
  expect(state.blames(await failure(smtp.send(envelope())))).toBe(true);
  expect(state.away).toBe(true);
  expect(await smtp.reachable()).toBe(false);
  await server.comeBack();
  expect(await smtp.reachable()).toBe(true);
});

it('a refused recipient is that mail’s own fault, for now or for good', async () => {
  await open();
  const state = new ServerState();
  for (const code of [450, 550]) {
    server.behave({ recipient: () => code });
    const error = await failure(smtp.send(envelope()));
    expect(error.responseCode).toBe(code);
    expect(state.blames(error)).toBe(false);
  }
  server.behave({});
  await smtp.send(envelope());
  expect(server.received).toHaveLength(1);
});

it('a connection lost after the final dot makes that mail wait, not all of them', async () => {
  await open();
  const state = new ServerState();
  server.behave({ data: () => 'drop' });
  const error = await failure(smtp.send(envelope()));
  expect(error.responseCode).toBeUndefined();
  expect(state.blames(error)).toBe(false);
  server.behave({});
  await smtp.send(envelope());
  expect(new Set(server.received.map(({ mail }) => mail.messageId))).toEqual(new Set(['<1.abc@localhost>']));
});
