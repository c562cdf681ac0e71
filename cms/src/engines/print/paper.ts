/** A printed form, resolved to texts in one language: what HTML and PDF are both drawn from. Plain data, so that it can travel to a worker thread. */
import type { Language } from '../../foundation/language';

export interface Paper {
  size: 'A4' | 'A5-landscape';
  language: Language;
  title: string;
  /** Printed across the page while the document does not count: a draft, a rejected or cancelled one. */
  watermark?: string;
  /** Who printed it, and when. */
  footer: string;
  copies: Copy[];
}

/** One sheet (联). */
export interface Copy {
  label: string;
  /** Its name at the edge of the sheet, as a drawing. */
  edge: Drawing;
  blocks: Block[];
}

/** An SVG, 14 units wide and this high. */
export interface Drawing { svg: string; height: number }

export interface Shown { label: string; value: string }

export interface SignatureBox {
  label: string;
  /** Several where a step is countersigned; empty until somebody signs. */
  signed: { name: string; at: string }[];
  /** The department's stamp, a drawing (SVG). */
  seal?: string;
}

export interface TableColumn { label: string; figure: boolean; wide: boolean }

export type Block =
  | { block: 'heading'; text: string }
  | { block: 'text'; text: string }
  | { block: 'fields'; columns: number; fields: Shown[] }
  | { block: 'lines'; columns: TableColumn[]; rows: string[][]; total?: Shown & { inWords?: string } }
  | { block: 'signatures'; boxes: SignatureBox[] }
  | { block: 'stamp'; seal: string };
