/** The style sheet of printed HTML. Sizes are those of paper; the screen shows the same sheets on grey. */
import type { Paper } from './paper';

const sizes: Record<Paper['size'], { page: string; width: string; height: string }> = {
  A4: { page: 'A4 portrait', width: '210mm', height: '297mm' },
  'A5-landscape': { page: 'A5 landscape', width: '210mm', height: '148mm' },
};

/** The CSS for a paper size. */
export function styleOf(size: Paper['size']): string {
  const { page, width, height } = sizes[size];
  return `
@page { size: ${page}; margin: 8mm 0 6mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { font: 9pt/1.35 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", "Noto Sans KR", "Malgun Gothic", sans-serif; color: #111; background: #e6e6e6; }
html:lang(ko) body { font-family: "Noto Sans KR", "Malgun Gothic", "Noto Sans SC", sans-serif; }
.sheet { position: relative; display: flex; flex-direction: column; width: ${width}; min-height: ${height}; margin: 8mm auto; padding: 8mm 15mm 6mm 11mm; background: #fff; box-shadow: 0 1px 6px #0004; overflow: clip; }
h1 { font-size: 14pt; line-height: 1.3; text-align: center; letter-spacing: .06em; margin-bottom: 3mm; }
p { margin: 1.5mm 0; }
dl { display: grid; gap: 0 6mm; margin-bottom: 2mm; }
dl div { display: flex; gap: 2mm; min-height: 5.6mm; padding-top: .8mm; border-bottom: .2mm solid #999; }
dt { flex: none; color: #555; }
dd { overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; margin-bottom: 2mm; }
thead { display: table-header-group; }
tfoot { display: table-row-group; }
tr { break-inside: avoid; }
th, td { height: 6mm; padding: .5mm 1.6mm; border: .2mm solid #444; text-align: left; vertical-align: middle; overflow-wrap: anywhere; }
th { font-weight: 600; background: #f2f2f2; white-space: nowrap; }
.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; width: 1%; }
.wide { width: 38%; }
.total { display: flex; justify-content: space-between; }
.total b { margin-left: 1mm; font-variant-numeric: tabular-nums; }
.signatures { display: flex; margin-top: auto; border: .2mm solid #444; }
.box { position: relative; flex: 1; min-height: 17mm; padding: 1mm 1.6mm; display: flex; flex-direction: column; break-inside: avoid; }
.box + .box { border-left: .2mm solid #444; }
.box .label { color: #555; font-size: 8pt; }
.box .name { font-size: 11pt; margin-top: .6mm; }
.box .at { color: #555; font-size: 7.5pt; }
.seal { position: absolute; right: -2mm; top: -9mm; width: 27mm; mix-blend-mode: multiply; }
.stamp { width: 30mm; align-self: flex-end; }
.seal svg, .stamp svg { width: 100%; height: auto; display: block; }
.edge { position: absolute; right: 4mm; top: calc(${height} / 2 - 4mm); transform: translateY(-50%); }
.edge svg { display: block; width: 5mm; height: auto; }
.watermark { position: absolute; inset: 0 0 auto; height: calc(${height} - 20mm); display: grid; place-items: center; font-size: 64pt; color: #0001; transform: rotate(-24deg); pointer-events: none; }
footer { margin-top: 2mm; color: #777; font-size: 7pt; text-align: right; }
@media print {
  body { background: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .sheet { margin: 0; padding-top: 0; padding-bottom: 0; min-height: calc(${height} - 14.5mm); box-shadow: none; break-after: page; }
  .sheet:last-child { break-after: auto; }
}
`;
}
