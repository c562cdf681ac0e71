/** One thing that is found in a flow: where, which kind, how grave, and the sentence for a person. */
import { phrase, type Labels, type Placeholder } from '../../foundation/language';
import { sentences } from './sentences';

export type FindingCode = keyof typeof sentences;

export interface Finding {
  /** The file, then the place in it: `orders/requisition/flow.json#transitions.2`. */
  path: string;
  code: FindingCode;
  message: Labels;
  /** An error keeps the flow from being published. */
  severity: 'error' | 'warning';
}

export type Tell = (place: string, code: FindingCode, severity: Finding['severity'], placeholders?: Record<string, Placeholder>) => void;

/** @param file the path of the flow.json in question */
export function collectFindings(file: string): { findings: Finding[]; tell: Tell } {
  const findings: Finding[] = [];
  return {
    findings,
    tell: (place, code, severity, placeholders) => findings.push({ path: `${file}#${place}`, code, severity, message: phrase(sentences[code], placeholders) }),
  };
}
