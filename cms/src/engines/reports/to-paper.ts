/** A report on paper: its parameters, its table, its totals, in one language. */
import { now } from '../../foundation/clock';
import { phrase, type Language } from '../../foundation/language';
import { model } from '../model';
import { drawEdgeLabel, type Paper } from '../print';
import { formatMoment, formatValue, isFigure } from '../wording';
import type { ReportColumn, ReportResult } from './run-report';
import { sentences } from './sentences';

/** The text of a cell. */
export function cellText({ type, values }: ReportColumn, value: unknown, language: Language): string {
  const shown = values?.map((choice) => ({ ...choice, retired: false }));
  return formatValue({ type, values: shown }, typeof value === 'number' && type === 'enum' ? String(value) : value, language);
}

export function toPaper({ label, params, columns, rows, totals }: ReportResult, language: Language, madeBy: string): Paper {
  const title = label[language];
  const given = Object.values(params).join(' – ');
  return {
    size: 'A4', language, title,
    footer: phrase(sentences.madeBy, { name: madeBy, at: formatMoment(now().toISOString(), language) })[language],
    copies: [{
      label: title, edge: drawEdgeLabel(title),
      blocks: [
        { block: 'heading', text: `${model().company.name[language]} ${title}` },
        ...(given ? [{ block: 'text' as const, text: given }] : []),
        {
          block: 'lines',
          columns: columns.map((column) => ({ label: column.label[language], figure: isFigure(column), wide: column.type === 'ref' || column.type === 'text' })),
          rows: [
            ...rows.map((row) => columns.map((column) => cellText(column, row[column.name], language))),
            ...(Object.keys(totals).length > 0 ? [columns.map((column, i) => (i === 0 ? sentences.total[language] : cellText(column, totals[column.name], language)))] : []),
          ],
        },
      ],
    }],
  };
}
