/** A report as an Excel file: figures as numbers, texts as texts (never as formulas), the totals below. */
import type { Language } from '../../foundation/language';
import { isFigure } from '../wording';
import type { ReportColumn, ReportResult } from './run-report';
import { sentences } from './sentences';
import { cellText } from './to-paper';

const formats: Partial<Record<ReportColumn['type'], string>> = { money: '#,##0.00', decimal: '#,##0.######', int: '#,##0', percent: '0.00"%"' };
/** Names of sheets may not have these, nor more than 31 characters. */
const unfit = /[[\]:*?/\\]/g;

export async function toXlsx({ label, columns, rows, totals }: ReportResult, language: Language): Promise<Buffer> {
  const { writeXlsx } = await import('hucre/xlsx');
  const cell = (column: ReportColumn, value: unknown) => {
    if (value === null || value === undefined) return null;
    return isFigure(column) ? Number(value) : cellText(column, value, language);
  };
  const body = rows.map((row) => columns.map((column) => cell(column, row[column.name])));
  const sums = Object.keys(totals).length > 0 ? [columns.map((column, i) => (i === 0 && totals[column.name] === undefined ? sentences.total[language] : cell(column, totals[column.name])))] : [];
  const file = await writeXlsx({
    sheets: [{
      name: label[language].replace(unfit, ' ').slice(0, 31),
      columns: columns.map((column) => ({ header: column.label[language], width: isFigure(column) ? 14 : 24, ...(formats[column.type] && { numFmt: formats[column.type] }) })),
      rows: [columns.map((column) => column.label[language]), ...body, ...sums],
      freezePane: { rows: 1 },
    }],
  });
  return Buffer.from(file);
}
