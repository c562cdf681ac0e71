/** Fills a form's blocks with a record, in the language and with the rights of the person who prints it. */
import { dayOf } from '../../foundation/clock';
import { phrase, type Language } from '../../foundation/language';
import { systemFields, type CompanyFile, type Field, type PrintFile, type RecordType } from '../model';
import { formatMoment, formatValue, isFigure, renderTemplate } from '../wording';
import type { StoredRecord } from '../store';
import { capitalAmount } from './capital-amount';
import type { Block, Copy, Paper, Shown, SignatureBox, TableColumn } from './paper';
import { drawEdgeLabel, drawSeal } from './seal';
import { sentences } from './sentences';

/** A signature as the form shows it. */
export interface PrintedSignature {
  state: string;
  name: string;
  /** For whom, where a stand-in signed. */
  forName: string | null;
  /** ISO time. */
  at: string;
  /** The department whose stamp stands beside it, if it was stamped. */
  stampedBy: string | null;
}

export interface Printing {
  type: RecordType;
  /** As the person sees it: fields they may not read are not in it. */
  record: Partial<StoredRecord>;
  /** Names of what the person may read, a line's as `lines.unitPrice`. */
  readable: ReadonlySet<string>;
  signatures: readonly PrintedSignature[];
  company: CompanyFile;
  language: Language;
  printedBy: string;
  printedAt: string;
}

/** The form's copies, every text resolved. */
export async function layOut(form: PrintFile, printing: Printing): Promise<Paper> {
  const { type, record, language } = printing;
  const copies: Copy[] = [];
  for (const label of form.copies) {
    const blocks: Block[] = [];
    for (const block of form.blocks) {
      const filled = await fill(block, label[language], form, printing);
      if (filled) blocks.push(filled);
    }
    copies.push({ label: label[language], edge: drawEdgeLabel(label[language]), blocks });
  }
  return {
    size: form.paper ?? 'A4',
    language,
    title: [form.label[language], record.number].filter(Boolean).join(' '),
    watermark: watermark(type, record.state ?? null, language),
    footer: phrase(sentences.printed, { name: printing.printedBy, at: formatMoment(printing.printedAt, language) })[language],
    copies,
  };
}

type FormBlock = PrintFile['blocks'][number];

async function fill(block: FormBlock, copy: string, form: PrintFile, printing: Printing): Promise<Block | undefined> {
  const { language } = printing;
  switch (block.block) {
    case 'heading':
    case 'text':
      return { block: block.block, text: (await renderTemplate(block.text[language], scopeOf(printing, copy))).trim() };
    case 'fields':
      return { block: 'fields', columns: block.columns, fields: block.fields.flatMap((name) => shown(printing, name) ?? []) };
    case 'lines':
      return lines(block, printing);
    case 'signatures': {
      const stamps = form.blocks.flatMap((other) => (other.block === 'stamp' ? [other.state] : []));
      return { block: 'signatures', boxes: block.states.map((state) => box(state, stamps.includes(state), printing)) };
    }
    case 'stamp': {
      const boxed = form.blocks.some((other) => other.block === 'signatures' && other.states.includes(block.state));
      const seal = boxed ? undefined : sealOf(block.state, printing);
      return seal ? { block: 'stamp', seal } : undefined;
    }
  }
}

/** What liquid in a text may name: values as they are shown, nothing the person may not read. */
function scopeOf(printing: Printing, copy: string): object {
  const { type, record, company, language } = printing;
  const names = [...Object.keys(systemFields), ...type.fields.map((field) => field.name)];
  return {
    record: Object.fromEntries(names.map((name) => [name, shown(printing, name)?.value ?? ''])),
    company: { name: company.name[language], currency: company.currency },
    copy,
    type: type.label[language],
    state: formatValue(stateField(type), record.state, language),
  };
}

function shown({ type, record, language }: Printing, name: string): Shown | undefined {
  if (!(name in record)) return undefined;
  const field = type.fields.find((one) => one.name === name);
  if (field) return { label: field.label[language], value: formatValue(field, record[name], language) };
  const system = systemFields[name];
  if (!system) return undefined;
  return { label: system.label[language], value: formatValue(name === 'state' ? stateField(type) : system, record[name], language) };
}

function stateField(type: RecordType): Pick<Field, 'type' | 'values'> {
  return { type: 'enum', values: type.flow?.states.map(({ name, label }) => ({ name, label, retired: false })) };
}

function lines(block: Extract<FormBlock, { block: 'lines' }>, printing: Printing): Block | undefined {
  const { type, record, readable, language, company } = printing;
  const part = type.parts.find((one) => one.field.name === block.part);
  const values = record[block.part];
  if (!part || !Array.isArray(values)) return undefined;
  const fields = block.columns.flatMap((name) => part.fields.filter((field) => field.name === name && readable.has(`${block.part}.${name}`)));
  const columns: TableColumn[] = [
    { label: sentences.position[language], figure: true, wide: false },
    ...fields.map((field) => ({ label: field.label[language], figure: isFigure(field), wide: wideTypes.has(field.type) })),
  ];
  const rows = (values as unknown as Record<string, unknown>[])
    .map((line, at) => [String(at + 1), ...fields.map((field) => formatValue(field, line[field.name], language))]);
  while (rows.length < (block.blank ?? 0)) rows.push(columns.map(() => ''));
  const total = block.total ? shown(printing, block.total) : undefined;
  const inWords = total && language === 'zh-Hans' && company.currency === 'CNY' && isMoney(type, block.total) ? capitalAmount(record[block.total!] as string) : '';
  return { block: 'lines', columns, rows, ...(total && { total: { ...total, ...(inWords && { inWords }) } }) };
}

const wideTypes = new Set(['ref', 'refs', 'user', 'users', 'longtext', 'files']);
const isMoney = (type: RecordType, name?: string) => type.fields.some((field) => field.name === name && field.type === 'money');

function box(state: string, stamped: boolean, printing: Printing): SignatureBox {
  const { type, signatures, record, language } = printing;
  const label = type.flow?.states.find((one) => one.name === state)?.label[language] ?? state;
  const first = type.flow?.states[0].name === state;
  const signed = signatures.filter((signature) => signature.state === state).map(({ name, forName, at }) => ({
    name: forName ? phrase(sentences.standIn, { by: name, for: forName })[language] : name,
    at: formatMoment(at, language),
  }));
  if (first && signed.length === 0 && record.owner && record.submittedAt) signed.push({ name: record.owner.label, at: formatMoment(record.submittedAt, language) });
  return { label, signed, ...(stamped && { seal: sealOf(state, printing) }) };
}

function sealOf(state: string, { signatures, company, language }: Printing): string | undefined {
  const stamp = signatures.find((signature) => signature.state === state && signature.stampedBy !== null);
  return stamp && drawSeal({ ring: company.name[language], name: stamp.stampedBy!, day: dayOf(new Date(stamp.at)).replaceAll('-', '.') });
}

function watermark(type: RecordType, state: string | null, language: Language): string | undefined {
  const at = type.flow?.states.findIndex((one) => one.name === state) ?? -1;
  const invalid = at === 0 || state === 'rejected' || state === 'cancelled';
  return invalid && at >= 0 ? type.flow!.states[at].label[language] : undefined;
}
