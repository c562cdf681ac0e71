/** Mails: what stands in them, in three languages, and that nothing put into a record can become anything but text. */
import { describe, expect, it } from 'vitest';
import { isAbove } from '../../cms/src/engines/notices/approve/sign-in-above';
import { composeMail, type Ingredients } from '../../cms/src/engines/notices/compose-mail';
import { mailHtml } from '../../cms/src/engines/notices/mail-html';
import { mailText } from '../../cms/src/engines/notices/mail-text';
import { languages } from '../../cms/src/foundation/language';
import { publicUrl } from '../../cms/src/foundation/settings';
import { requisition, requisitionType as type, shippedModel } from '../support/notices-sample';

const sign = { name: 'sign', label: { 'zh-Hans': '签名', en: 'Sign', ko: '서명' }, needs: [], tone: 'primary' as const };
const giveBack = { name: 'return', label: { 'zh-Hans': '退回', en: 'Return', ko: '반송' }, needs: ['note'], tone: 'danger' as const };

const ingredients = (changes: Partial<Ingredients> = {}): Ingredients => ({
  telling: { event: 'task', rule: null, typeId: type.id, recordId: 41, byId: 3, forId: null, action: 'submit', from: 'draft', to: 'signature', note: null, due: null, at: '2026-11-21T01:32:00.000Z' },
  language: 'zh-Hans', company: shippedModel.company.name, type, record: requisition(), by: '陈晓燕', for: null,
  decisions: [sign, giveBack], token: 'secret-token', outside: false, guest: false, signIn: false, answersRead: false, ...changes,
});

describe('a task mail', () => {
  it('says what it is, who asks, what it is about and what happens next, in every language', () => {
    for (const language of languages) {
      const mail = composeMail(ingredients({ language }));
      expect(mail.subject).toContain('LL20261121-0003');
      expect(mail.subject).toContain({ 'zh-Hans': '市场部主管签名', en: 'Supervisor’s signature', ko: '영업부 관리자 서명' }[language]);
      expect(mail.lead).toContain('陈晓燕');
      expect(mail.summary.length).toBeGreaterThanOrEqual(3);
      expect(mail.summary.length).toBeLessThanOrEqual(6);
      expect(mail.next?.lines.join()).toContain(sign.label[language]);
      expect(mail.buttons.map(({ label }) => label)).toEqual([sign.label[language], giveBack.label[language], { 'zh-Hans': '打开', en: 'Open', ko: '열기' }[language]]);
    }
  });

  it('has the link on a line of its own in the plain part', () => {
    expect(mailText(composeMail(ingredients())).split('\n')).toContain(`${publicUrl}/approve/secret-token`);
  });

  it('shows no column that the recipient may not read', () => {
    const record = requisition();
    delete (record as Record<string, unknown>).total;
    record.lines = (record.lines as { id: number; position: number }[]).map((line) => {
      const seen: Record<string, unknown> = { ...line };
      delete seen.unitPrice;
      delete seen.amount;
      return seen as { id: number; position: number };
    });
    const html = mailHtml(composeMail(ingredients({ record })));
    expect(html).not.toContain('金额');
    expect(html).not.toContain('合计');
    expect(html).toContain('CY-01 胶印四色青');
  });

  it('asks for nothing when the step was dealt with before the mail was written', () => {
    const mail = composeMail(ingredients({ decisions: [], token: null, record: requisition({ state: 'payment' }) }));
    expect(mail.subject).toContain('已处理');
    expect(mail.buttons.map(({ label }) => label)).toEqual(['打开']);
    expect(mail.links.map(({ url }) => url)).toEqual([`${publicUrl}/#/requisitions/41/show`]);
  });

  it('offers no decision where the amount asks for signing in, and no answer where nobody reads it', () => {
    const above = composeMail(ingredients({ signIn: true, answersRead: true }));
    expect(above.buttons.map(({ label, url }) => [label, url])).toEqual([['登录办理', `${publicUrl}/#/requisitions/41/show`], ['查看', `${publicUrl}/approve/secret-token`]]);
    expect(above.foot.join()).not.toContain('同意');
    expect(composeMail(ingredients({ answersRead: true })).foot.join()).toContain('第一行只写“同意”或“退回”');
    expect(composeMail(ingredients()).foot.join()).toContain('请勿直接回复');
  });

  it.each([['500.01', '500', true], ['500.00', '500', false], ['1000', '999.999999', true], ['-1', '0', false], [null, '0', false], ['0.000001', '0', true]])('%s above %s: %s', (figure, limit, above) => {
    expect(isAbove(figure, limit)).toBe(above);
  });

  it('says for whom somebody acted', () => {
    expect(composeMail(ingredients({ for: '李强' })).lead).toContain('陈晓燕（代李强）');
  });
});

describe('what people write', () => {
  const nasty = 'A "b" <script>alert(1)</script> {{ record.total }} {% raw %} \r\nBcc: x@example.com, 😀';

  it('stays literal text in both parts and one line in the subject', () => {
    const mail = composeMail(ingredients({
      by: nasty, record: requisition({ number: nasty, customer: { id: 7, label: nasty } }),
      telling: { ...ingredients().telling, event: 'returned', note: nasty, to: 'draft' }, own: { subject: nasty, text: nasty },
    }));
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.subject).toContain('{{ record.total }}');
    const html = mailHtml(mail);
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('{{ record.total }}');
    expect(mailText(mail)).toContain('<script>alert(1)</script> {{ record.total }}');
  });
});

describe('an address without a login', () => {
  it('gets the words of the rule and nothing of the record', () => {
    const mail = composeMail(ingredients({ outside: true, decisions: [], token: null, telling: { ...ingredients().telling, event: 'told' }, own: { subject: 'Ready', text: 'Your goods are ready.' } }));
    expect(mail).toMatchObject({ subject: 'Ready', lead: 'Your goods are ready.', summary: [], buttons: [], links: [] });
    expect(mail.table).toBeUndefined();
  });
});
