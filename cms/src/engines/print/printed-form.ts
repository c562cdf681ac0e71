/** A form of a record as a PDF, for whoever may read these fields of it. */
import { now } from '../../foundation/clock';
import type { Language } from '../../foundation/language';
import { model, type PrintFile, type RecordType } from '../model';
import type { StoredRecord } from '../store';
import { layOut } from './lay-out';
import type { Paper } from './paper';
import { renderPdf } from './render-pdf';
import { signaturesOn } from './signatures-on';

/** What is printed, for whom. */
export interface PrintOrder {
  type: RecordType;
  /** As the reader sees it. */
  record: StoredRecord;
  language: Language;
  /** Names of what the reader may read, a line's as `lines.unitPrice`. */
  readable: ReadonlySet<string>;
  printedBy: string;
}

/** @returns the PDF and its title; undefined where the type has no form of the name */
export async function printedForm(name: string, order: PrintOrder): Promise<{ title: string; pdf: Buffer } | undefined> {
  const form = order.type.print.find((one) => one.name === name)?.form;
  if (!form) return undefined;
  const paper = await paperOf(form, order);
  return { title: paper.title, pdf: await renderPdf(paper) };
}

/** The form filled in, before it is drawn. */
export async function paperOf(form: PrintFile, order: PrintOrder): Promise<Paper> {
  const signatures = await signaturesOn(order.type, order.record.id, order.language);
  return layOut(form, { ...order, signatures, company: model().company, printedAt: now().toISOString() });
}
