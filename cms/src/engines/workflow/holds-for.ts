/** Whether a condition of the flow holds for the record now. Pure. */
import type { RuleGroup } from '../conditions';
import { evaluate } from '../conditions';
import type { Situation } from './situation';

export const holdsFor = ({ record, person, today, kindOf }: Situation, when: RuleGroup): boolean => evaluate(when, record, { me: person, today, kindOf });
