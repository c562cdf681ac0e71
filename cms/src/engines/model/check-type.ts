/** Checks a record type's access and print files against its fields, states and the company's roles. */
import { isPlain } from '../conditions';
import { guestRole } from './access-file';
import { checkFlow } from './check-flow';
import { checkNotices } from './check-notices';
import { checkSchedules } from './check-schedules';
import { checkRule, checkSchema } from './check-schema';
import type { PackFiles, TypeFiles } from './pack-files';
import type { Report } from './problem';
import { attributesOf, knowsField } from './type-names';

export function checkType(all: PackFiles, type: TypeFiles, roles: ReadonlySet<string>, report: Report): void {
  checkSchema(all, type, report);
  if (type.flow) checkFlow(all, type, type.flow, roles, report);
  checkAccess(all, type, roles, report);
  checkNotices(all, type, roles, report);
  checkPrint(all, type, report);
  checkSchedules(all, type, roles, report);
}

function checkAccess(all: PackFiles, type: TypeFiles, roles: ReadonlySet<string>, report: Report) {
  for (const [name, grant] of Object.entries(type.access?.roles ?? {})) {
    const path = `${type.folder}/access.json#roles.${name}`;
    const knows = (field: string) => knowsField(all, type, field);
    if (name !== '*' && name !== guestRole && !roles.has(name)) report(path, 'unknown-role', { name });
    for (const field of [...(grant.hide ?? []), ...(grant.readOnly ?? [])]) if (!knows(field)) report(path, 'unknown-field', { name: field });
    for (const rule of [grant.rows, grant.editRows]) {
      checkRule(rule, knows, path, report);
      if (rule && !isPlain(rule)) report(path, 'not-for-rows', { name });
    }
  }
}

function checkPrint(all: PackFiles, type: TypeFiles, report: Report) {
  const states = new Set([...Object.keys(type.flow?.states ?? {}), 'rejected', 'cancelled', 'draft']);
  for (const { name, form } of type.print) {
    form.blocks.forEach((block, i) => {
      const path = `${type.folder}/print/${name}.json#blocks.${i}`;
      const field = (one: string) => { if (!knowsField(all, type, one)) report(path, 'unknown-field', { name: one }); };
      if (block.block === 'fields') block.fields.forEach(field);
      if (block.block === 'signatures') for (const state of block.states) if (!states.has(state)) report(path, 'unknown-state', { name: state });
      if (block.block === 'stamp' && !states.has(block.state)) report(path, 'unknown-state', { name: block.state });
      if (block.block !== 'lines') return;
      const columns = attributesOf(type, block.part);
      for (const column of block.columns) if (!columns.has(column)) report(path, 'unknown-field', { name: `${block.part}.${column}` });
      if (block.total !== undefined) field(block.total);
    });
  }
}
