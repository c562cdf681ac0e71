/** What stands against publishing, and what would follow from it. */
import { phrase, type Labels, type Placeholder } from '../../foundation/language';
import type { CaseFinding, TodayFinding } from '../flows';
import type { Problem as ModelProblem } from '../model';
import type { NoticeFinding } from '../notices';
import type { Finding } from '../review';
import { impactTexts, problemTexts } from './sentences';

export interface Problem { path: string; code: ModelProblem['code'] | keyof typeof problemTexts | Finding['code'] | TodayFinding['code'] | CaseFinding['code'] | NoticeFinding['code']; message: Labels }

export interface Sample { plural: string; id: number; value: unknown }

export interface Impact {
  path: string;
  kind: Exclude<keyof typeof impactTexts, 'hiddenType'>;
  message: Labels;
  count: number;
  sample: Sample[];
}

/** Collects both while a draft is looked through. */
export class Findings {
  readonly problems: Problem[] = [];
  readonly impact: Impact[] = [];

  problem(path: string, code: keyof typeof problemTexts, placeholders: Record<string, Placeholder> = {}): void {
    this.problems.push({ path, code, message: phrase(problemTexts[code], placeholders) });
  }

  /** Nothing is said of nothing. */
  follows(path: string, kind: Impact['kind'], count: number, sample: Sample[], placeholders: Record<string, Placeholder> = {}, text: Labels = impactTexts[kind]): void {
    if (count > 0) this.impact.push({ path, kind, count, sample, message: phrase(text, { count, ...placeholders }) });
  }
}
