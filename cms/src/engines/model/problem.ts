/** One thing that is wrong with a definition: where, which kind, and the sentence for a person. */
import { phrase, type Labels, type Placeholder } from '../../foundation/language';
import { sentences, type ProblemCode } from './sentences';

export interface Problem {
  /** The file, then the place in it: `orders/requisition/schema.json#attributes.lines`. */
  path: string;
  code: ProblemCode;
  message: Labels;
}

/** Collects problems; the checks call it wherever they find one. */
export type Report = (path: string, code: ProblemCode, placeholders?: Record<string, Placeholder>) => void;

/** @returns the list and the function that adds to it */
export function collectProblems(): { problems: Problem[]; report: Report } {
  const problems: Problem[] = [];
  return {
    problems,
    report: (path, code, placeholders) => problems.push({ path, code, message: phrase(sentences[code], placeholders) }),
  };
}
