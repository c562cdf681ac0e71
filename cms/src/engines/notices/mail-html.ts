/** The HTML part of a mail: tables and inline styles, because that is what mail programs keep; readable on a phone, light and dark. */
import { html, Html, multiline } from '../wording';
import type { MailContent } from './mail-content';

const font = "-apple-system,BlinkMacSystemFont,'Segoe UI','PingFang SC','Microsoft YaHei','Apple SD Gothic Neo','Malgun Gothic',Roboto,Helvetica,Arial,sans-serif";
const cinnabar = '#B5382A';

/** What mail programs that know media queries add: narrow screens and dark ones. */
const sheet = new Html(`
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:600px){.card{border-radius:0!important;border-left:0!important;border-right:0!important}.pad{padding-left:20px!important;padding-right:20px!important}.outer{padding:0!important}
.btn{display:block!important;width:100%!important;padding:0 0 10px 0!important}.btn a{display:block!important;text-align:center!important}.cell{padding-left:4px!important;padding-right:4px!important}}
@media (prefers-color-scheme:dark){.page{background:#171412!important}.card{background:#211d1a!important;border-color:#B5382A #3a332e #3a332e!important}.ink{color:#f3ede6!important}.soft{color:#b5a99c!important}
.rule{border-color:#3a332e!important}.quote{background:#2b2521!important}.badge{background:#3b211c!important;color:#f2a79b!important}.ghost{border-color:#5a5048!important;color:#f3ede6!important}.head{background:#2b2521!important}.seal{color:#e8776a!important}}`);

/** The whole document. */
export function mailHtml(mail: MailContent): string {
  return html`<!doctype html>
<html lang="${mail.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${mail.subject}</title><style>${sheet}</style></head>
<body class="page" style="margin:0;padding:0;background:#f5f2ee;-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${mail.lead}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background:#f5f2ee"><tr><td class="outer" align="center" style="padding:28px 12px">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border:1px solid #e6dfd7;border-top:4px solid ${cinnabar};border-radius:10px;font-family:${new Html(font)}">
<tr><td class="pad" style="padding:22px 32px 0 32px">${heading(mail)}</td></tr>
<tr><td class="pad ink" style="padding:14px 32px 0 32px;font-size:15px;line-height:1.65;color:#2a2421">${mail.leadHtml === undefined ? multiline(mail.lead) : new Html(mail.leadHtml)}</td></tr>
${note(mail)}${summary(mail)}${table(mail)}${next(mail)}${buttons(mail)}
<tr><td class="pad" style="padding:22px 32px 24px 32px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td class="soft rule" style="border-top:1px solid #e6dfd7;padding-top:14px;font-size:12px;line-height:1.6;color:#857a70">${mail.foot.map((line, at) => html`${at > 0 && html`<br>`}${line}`)}</td></tr></table></td></tr>
</table></td></tr></table></body></html>`.text;
}

function heading(mail: MailContent): Html {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td class="seal" style="font-size:13px;line-height:1.5;color:${cinnabar};font-weight:600">${mail.company}</td></tr>
<tr><td class="ink" style="padding-top:8px;font-size:21px;line-height:1.35;font-weight:700;color:#2a2421">${unbroken(mail.heading)}</td></tr>
${mail.badge && html`<tr><td style="padding-top:10px"><span class="badge" style="display:inline-block;padding:3px 11px;border-radius:999px;background:#f8e9e6;color:${cinnabar};font-size:13px;line-height:1.5;font-weight:600">${mail.badge}</span></td></tr>`}</table>`;
}

/** A number stays in one piece. */
function unbroken(text: string): Html {
  const [, words, number] = /^(.* )?(\S*\d\S*)$/s.exec(text) ?? [];
  return number === undefined || number.length > 24 ? html`${text}` : html`${words ?? ''}<span style="white-space:nowrap">${number}</span>`;
}

function note({ note: said }: MailContent): Html | null {
  if (!said) return null;
  return html`<tr><td class="pad" style="padding:16px 32px 0 32px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td class="quote" style="background:#faf7f3;border-left:3px solid ${cinnabar};border-radius:0 6px 6px 0;padding:11px 15px"><div class="soft" style="font-size:12px;line-height:1.5;color:#857a70">${said.label}</div><div class="ink" style="font-size:15px;line-height:1.6;color:#2a2421">${multiline(said.text)}</div></td></tr></table></td></tr>`;
}

function summary({ summary: lines }: MailContent): Html | null {
  if (lines.length === 0) return null;
  return html`<tr><td class="pad" style="padding:18px 32px 0 32px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0">${lines.map(
    ({ label, value }) => html`<tr><td class="soft rule" valign="top" width="32%" style="padding:8px 12px 8px 0;border-top:1px solid #eee8e1;font-size:13px;line-height:1.55;color:#857a70">${label}</td><td class="ink rule" valign="top" style="padding:8px 0;border-top:1px solid #eee8e1;font-size:15px;line-height:1.45;color:#2a2421;word-break:break-word">${multiline(value)}</td></tr>`,
  )}</table></td></tr>`;
}

function table({ table: shown }: MailContent): Html | null {
  if (!shown) return null;
  const align = (column: number) => (shown.columns[column].figure ? 'right' : 'left');
  return html`<tr><td class="pad" style="padding:18px 32px 0 32px"><div class="soft" style="font-size:13px;line-height:1.5;color:#857a70;padding-bottom:6px">${shown.label}</div><table width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse"><tr>${shown.columns.map(
    ({ label }, column) => html`<th class="cell head soft" align="${align(column)}" style="padding:7px 8px;background:#faf7f3;font-size:12px;line-height:1.4;font-weight:600;color:#857a70;text-align:${align(column)}">${label}</th>`,
  )}</tr>${shown.rows.map(
    (cells) => html`<tr>${cells.map((cell, column) => html`<td class="cell ink rule" align="${align(column)}" valign="top" style="padding:8px;border-bottom:1px solid #eee8e1;font-size:13px;line-height:1.45;color:#2a2421;text-align:${align(column)};${new Html(shown.columns[column].figure ? 'white-space:nowrap;font-variant-numeric:tabular-nums' : 'word-break:break-word')}">${cell}</td>`)}</tr>`,
  )}</table>${shown.more && html`<div class="soft" style="padding-top:8px;font-size:13px;line-height:1.5;color:#857a70">${shown.more}</div>`}</td></tr>`;
}

function next({ next: coming }: MailContent): Html | null {
  if (!coming) return null;
  return html`<tr><td class="pad" style="padding:18px 32px 0 32px"><div class="soft" style="font-size:13px;line-height:1.5;color:#857a70">${coming.label}</div>${coming.lines.map((line) => html`<div class="ink" style="font-size:14px;line-height:1.6;color:#2a2421">${line}</div>`)}</td></tr>`;
}

function buttons({ buttons: list }: MailContent): Html | null {
  if (list.length === 0) return null;
  return html`<tr><td class="pad" style="padding:24px 32px 0 32px"><table role="presentation" cellpadding="0" cellspacing="0" style="width:100%"><tr><td>${list.map(
    ({ label, url, tone }) => html`<span class="btn" style="display:inline-block;padding:0 10px 8px 0"><a href="${url}" class="${tone === 'primary' ? '' : 'ghost ink'}" style="${new Html(styleOf(tone))}">${label}</a></span>`,
  )}</td></tr></table></td></tr>`;
}

function styleOf(tone: MailContent['buttons'][number]['tone']): string {
  const common = 'display:inline-block;padding:11px 24px;border-radius:7px;font-size:16px;line-height:1.4;font-weight:600;text-decoration:none;';
  if (tone === 'primary') return `${common}background:${cinnabar};border:1px solid ${cinnabar};color:#ffffff`;
  return `${common}border:1px solid ${tone === 'neutral' ? '#c9bfb4' : '#e6dfd7'};color:#2a2421`;
}
