/** A paper as one self-contained HTML page: a sheet per copy on screen and from the printer, no script, nothing loaded from elsewhere. */
import { html, Html, multiline } from '../wording';
import type { Block, Copy, Paper, SignatureBox } from './paper';
import { sentences } from './sentences';
import { styleOf } from './style';

/** The whole page. */
export function toHtml(paper: Paper): string {
  return html`<!doctype html>
<html lang="${paper.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${paper.title}</title>
<style>${new Html(styleOf(paper.size))}</style></head><body>
${paper.copies.map((copy) => sheet(copy, paper))}
</body></html>`.text;
}

function sheet(copy: Copy, paper: Paper): Html {
  return html`<section class="sheet" aria-label="${copy.label}">
${paper.watermark && html`<div class="watermark">${paper.watermark}</div>`}
<div class="edge">${new Html(copy.edge.svg)}</div>
${copy.blocks.map((block) => draw(block, paper))}
<footer>${paper.footer}</footer></section>
`;
}

function draw(block: Block, paper: Paper): Html {
  switch (block.block) {
    case 'heading':
      return html`<h1>${multiline(block.text)}</h1>`;
    case 'text':
      return html`<p>${multiline(block.text)}</p>`;
    case 'fields':
      return html`<dl style="grid-template-columns: repeat(${block.columns}, 1fr)">${block.fields.map(({ label, value }) =>
        html`<div><dt>${label}</dt><dd>${multiline(value)}</dd></div>`)}</dl>`;
    case 'lines':
      return table(block, paper);
    case 'signatures':
      return html`<div class="signatures">${block.boxes.map(box)}</div>`;
    case 'stamp':
      return html`<div class="stamp">${new Html(block.seal)}</div>`;
  }
}

function table({ columns, rows, total }: Extract<Block, { block: 'lines' }>, { language }: Paper): Html {
  const kind = (at: number) => (columns[at].figure ? 'figure' : columns[at].wide ? 'wide' : '');
  return html`<table><thead><tr>${columns.map(({ label }, at) => html`<th class="${kind(at)}">${label}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell, at) => html`<td class="${kind(at)}">${multiline(cell)}</td>`)}</tr>`)}</tbody>
${total && html`<tfoot><tr><td colspan="${columns.length}"><div class="total"><span>${total.inWords && html`${sentences.capitals[language]}${sentences.colon[language]}${total.inWords}`}</span><span>${total.label}${sentences.colon[language]}<b>${total.value}</b></span></div></td></tr></tfoot>`}</table>`;
}

function box({ label, signed, seal }: SignatureBox): Html {
  return html`<div class="box"><span class="label">${label}</span>${signed.map(({ name, at }) => html`<span class="name">${name}</span><span class="at">${at}</span>`)}
${seal && html`<div class="seal">${new Html(seal)}</div>`}</div>`;
}
