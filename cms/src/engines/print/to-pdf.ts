/** A paper as pdfmake's document definition: the same sheets as the HTML, in points. */
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { fontRuns } from './font-runs';
import type { Block, Copy, Paper, SignatureBox } from './paper';
import { sentences } from './sentences';

const mm = 72 / 25.4;
const sizes = { A4: { pageSize: 'A4', pageOrientation: 'portrait', width: 210 * mm, height: 297 * mm }, 'A5-landscape': { pageSize: 'A5', pageOrientation: 'landscape', width: 210 * mm, height: 148 * mm } } as const;
const margins = { left: 11 * mm, top: 8 * mm, right: 15 * mm, bottom: 10 * mm };
const grey = '#555555';

/** The definition; `make-pdf` turns it into bytes. */
export function toPdf(paper: Paper): TDocumentDefinitions {
  const { pageSize, pageOrientation, width, height } = sizes[paper.size];
  return {
    pageSize, pageOrientation,
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    defaultStyle: { font: 'SC', fontSize: 9 },
    info: { title: paper.title },
    language: paper.language,
    footer: { text: runs(paper.footer), alignment: 'right', fontSize: 7, color: '#777777', margin: [margins.left, 8, margins.right, 0] },
    ...(paper.watermark && { watermark: { text: paper.watermark, font: fontRuns(paper.watermark)[0].font, color: '#111111', opacity: 0.06, angle: -24, fontSize: 64 } }),
    content: paper.copies.flatMap((copy, at) => sheet(copy, at, paper, width - margins.left - margins.right, width, height)),
  };
}

function sheet(copy: Copy, at: number, paper: Paper, inner: number, width: number, height: number): Content[] {
  const edge: Content = {
    svg: copy.edge.svg,
    absolutePosition: { x: width - 4 * mm - 14, y: (height - copy.edge.height) / 2 },
    ...(at > 0 && { pageBreak: 'before' as const }),
  };
  return [edge, ...copy.blocks.map((block) => draw(block, paper, inner))];
}

function draw(block: Block, paper: Paper, inner: number): Content {
  switch (block.block) {
    case 'heading':
      return { text: runs(block.text), fontSize: 14, bold: true, alignment: 'center', margin: [0, 0, 0, 3 * mm] };
    case 'text':
      return { text: runs(block.text), margin: [0, 4, 0, 4] };
    case 'fields':
      return fields(block, inner);
    case 'lines':
      return lines(block, paper);
    case 'signatures':
      return signatures(block.boxes, inner);
    case 'stamp':
      return { svg: block.seal, width: 30 * mm, alignment: 'right' };
  }
}

function fields({ columns, fields: shown }: Extract<Block, { block: 'fields' }>, inner: number): Content {
  const gap = 6 * mm;
  const cells: TableCell[] = shown.map(({ label, value }) => ({ text: [...runs(`${label}  `, { color: grey }), ...runs(value)] }));
  while (cells.length % columns) cells.push({ text: ' ' });
  const body = Array.from({ length: cells.length / columns }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
  if (body.length === 0) return { text: '' };
  return {
    table: { widths: Array.from({ length: columns }, () => inner / columns - gap), body },
    layout: { hLineWidth: (line) => (line ? 0.5 : 0), vLineWidth: () => 0, hLineColor: () => '#999999', paddingLeft: () => 0, paddingRight: () => gap, paddingTop: () => 2, paddingBottom: () => 1.5 },
    margin: [0, 0, 0, 2 * mm],
  };
}

function lines({ columns, rows, total }: Extract<Block, { block: 'lines' }>, { language }: Paper): Content {
  const head: TableCell[] = columns.map(({ label, figure }) => ({ text: runs(label), bold: true, fillColor: '#f2f2f2', alignment: figure ? 'right' : 'left' }));
  const body: TableCell[][] = rows.map((row) => row.map((cell, at) => ({ text: runs(cell || ' '), alignment: columns[at].figure ? 'right' : 'left' })));
  if (total) {
    const words = total.inWords ? runs(`${sentences.capitals[language]}${sentences.colon[language]}${total.inWords}`) : ' ';
    const sum: Content = { columns: [{ text: words }, { text: [...runs(`${total.label}${sentences.colon[language]}`), ...runs(total.value, { bold: true })], alignment: 'right' }] };
    body.push([{ ...sum, colSpan: columns.length }, ...columns.slice(1).map(() => ({ text: '' }))]);
  }
  return {
    table: { headerRows: 1, dontBreakRows: true, widths: columns.map(({ wide }) => (wide ? '*' : 'auto')), body: [head, ...body] },
    layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => '#444444', vLineColor: () => '#444444', paddingTop: () => 2, paddingBottom: () => 2 },
    margin: [0, 0, 0, 2 * mm],
  };
}

function signatures(boxes: SignatureBox[], inner: number): Content {
  const width = inner / boxes.length - 9;
  const cells: TableCell[] = boxes.map(({ label, signed, seal }) => ({
    stack: [
      { text: runs(label), fontSize: 8, color: grey },
      ...signed.flatMap(({ name, at }): Content[] => [{ text: runs(name), fontSize: 11 }, { text: runs(at), fontSize: 7.5, color: grey }]),
      ...(seal ? [{ svg: seal, width: 27 * mm, relativePosition: { x: width - 24 * mm, y: -15 * mm } }] : []),
    ],
  }));
  return {
    unbreakable: true,
    table: { widths: boxes.map(() => width), heights: 16 * mm, body: [cells] },
    layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => '#444444', vLineColor: () => '#444444' },
  };
}

function runs(text: string, style: { color?: string; bold?: boolean } = {}): { text: string; font: string; color?: string; bold?: boolean }[] {
  return fontRuns(text).map((run) => ({ ...run, ...style }));
}
