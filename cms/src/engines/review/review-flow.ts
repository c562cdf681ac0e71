/** Looks through one type's flow for everything that can be found without asking anybody. Pure. */
import type { Model, RecordType } from '../model';
import { checkBranches } from './check-branches';
import { checkNeeds } from './check-needs';
import { checkRules } from './check-rules';
import { checkShape } from './check-shape';
import { collectFindings, type Finding } from './finding';

/** @param model the model that the type is of; its other types are what references lead to */
export function reviewFlow(model: Model, type: RecordType): Finding[] {
  const { findings, tell } = collectFindings(`${type.pack}/${type.key}/flow.json`);
  if (!type.flow) return findings;
  checkShape(model, type, type.flow, tell);
  checkBranches(model, type, type.flow, tell);
  checkNeeds(model, type, type.flow, tell);
  checkRules(model, type, type.flow, tell);
  return findings;
}
