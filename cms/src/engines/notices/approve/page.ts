/** The frame of the approval pages: one column that reads on a phone, light and dark, no script. */
import { createHash } from 'node:crypto';
import type { Reply } from '../../../foundation/http';
import type { Language } from '../../../foundation/language';
import { html, Html } from '../../wording';

const sheet = `
:root{color-scheme:light dark;--page:#f5f2ee;--card:#fff;--ink:#2a2421;--soft:#756a60;--rule:#e6dfd7;--quiet:#faf7f3;--seal:#b5382a;--on-seal:#fff;--wash:#f8e9e6;--bad:#a32020}
@media (prefers-color-scheme:dark){:root{--page:#171412;--card:#211d1a;--ink:#f3ede6;--soft:#b5a99c;--rule:#3a332e;--quiet:#2b2521;--seal:#e0685a;--on-seal:#1c0d0a;--wash:#3b211c;--bad:#ff9c8f}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.6 -apple-system,BlinkMacSystemFont,"Segoe UI","PingFang SC","Microsoft YaHei","Apple SD Gothic Neo","Malgun Gothic",Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
main{max-width:680px;margin:0 auto;padding:24px 16px 48px}
.card{background:var(--card);border:1px solid var(--rule);border-radius:10px;padding:20px 24px;margin:0 0 16px}
.card.first{border-top:4px solid var(--seal)}
.company{color:var(--seal);font-size:14px;font-weight:600;margin:0 0 6px}
h1{font-size:22px;line-height:1.35;margin:0}
h2{font-size:14px;line-height:1.5;font-weight:600;color:var(--soft);margin:0 0 10px}
.badge{display:inline-block;margin:10px 0 0;padding:2px 12px;border-radius:999px;background:var(--wash);color:var(--seal);font-size:14px;font-weight:600}
.soft{color:var(--soft);font-size:14px;margin:10px 0 0}
dl{display:grid;grid-template-columns:minmax(6em,auto) 1fr;margin:0}
dt,dd{padding:7px 0;border-top:1px solid var(--rule);margin:0}
dt{color:var(--soft);font-size:14px;padding-right:16px}
.scroll{overflow-x:auto;margin:16px -24px 0;padding:0 24px}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.45}
caption{text-align:left;color:var(--soft);font-size:14px;padding:0 0 6px}
th{background:var(--quiet);color:var(--soft);font-weight:600;font-size:13px;text-align:left;padding:7px 8px;white-space:nowrap}
td:first-child{min-width:7em}
td{border-bottom:1px solid var(--rule);padding:8px;vertical-align:top;overflow-wrap:normal}
.figure{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
ol{list-style:none;margin:0;padding:0}
ol li{border-left:2px solid var(--rule);padding:0 0 14px 16px;position:relative}
ol li:last-child{padding-bottom:0}
ol li::before{content:"";position:absolute;left:-6px;top:8px;width:10px;height:10px;border-radius:50%;background:var(--seal)}
ol .when{color:var(--soft);font-size:13px}
ol .said{background:var(--quiet);border-radius:6px;padding:6px 12px;margin-top:4px}
label,legend{display:block;font-size:14px;font-weight:600;margin:14px 0 4px;padding:0}
fieldset{border:1px solid var(--rule);border-radius:8px;margin:12px 0 0;padding:4px 14px 14px}
fieldset legend{padding:0 6px;margin:0 0 0 -6px;color:var(--soft)}
input,select,textarea{width:100%;font:inherit;color:inherit;background:var(--card);border:1px solid #a89c90;border-radius:7px;padding:9px 12px;min-height:44px}
input[type=checkbox]{width:20px;min-height:20px;height:20px;margin:0 8px 0 0;vertical-align:-4px}
.check{font-weight:400;margin:6px 0}
textarea{min-height:92px}
:focus-visible{outline:3px solid var(--seal);outline-offset:2px}
.help{color:var(--soft);font-size:13px;margin:4px 0 0}
.error{color:var(--bad);font-size:14px;margin:4px 0 0}
.alert{border-left:4px solid var(--bad);padding:10px 16px;background:var(--quiet);margin:0 0 16px;border-radius:0 8px 8px 0}
.buttons{display:flex;flex-wrap:wrap;gap:12px;margin:20px 0 0}
button,.button{font:inherit;font-weight:600;border-radius:7px;padding:10px 26px;min-height:46px;cursor:pointer;border:1px solid #a89c90;background:var(--card);color:var(--ink);text-decoration:none}
button.primary,.button.primary{background:var(--seal);border-color:var(--seal);color:var(--on-seal)}
button.danger{color:var(--bad);border-color:var(--bad)}
a{color:var(--seal)}
@media (max-width:480px){main{padding:0 0 32px}.card{border-radius:0;border-left:0;border-right:0;padding:18px 20px;margin-bottom:10px}.scroll{margin:16px -20px 0;padding:0 20px}.buttons{flex-direction:column}button,.button{width:100%;text-align:center}}
`;

const policy = [
  "default-src 'none'", `style-src 'sha256-${createHash('sha256').update(sheet).digest('base64')}'`, "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
].join('; ');

/** A whole page as an answer. */
export function pageReply(status: number, language: Language, title: string, body: Html): Reply {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8', 'content-language': language, 'content-security-policy': policy, 'cache-control': 'no-store',
      'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow',
    },
    body: html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${new Html(sheet)}</style></head>
<body><main>${body}</main></body></html>`.text,
  };
}
