/** How conditions reach a type's fields in SQL: for row rules, which see everything, and for filters, which see what the person may. */
import { timeZone, today } from '../../foundation/clock';
import { database, type Dialect } from '../../foundation/database';
import { absentFor, can, participantScope, type Person, type Verb } from '../access';
import { compileToSql, type Kind, type RuleGroup, type Scope, type ScopeField } from '../conditions';
import { kindOfFieldType, model, participantField, type Part, type RecordType } from '../model';
import { columnsOf, columnsOfPart, type Column } from './columns';
import { keptFor } from './kept-for';
import { mayRead, type Reader } from './rights';
import { allOf, at, quoted, type Piece } from './sql';
import { targetsOf } from './targets';

export interface ScopeOptions {
  /** The alias of the type's table; `t` by default. */
  alias?: string;
  /** The condition comes from the person, so only what the person may read is there. */
  guarded?: boolean;
  dialect?: Dialect;
}

/** The scope for `compileToSql` over a type's rows, as `person` sees them. */
export function conditionScope(type: RecordType, person: Reader, options: ScopeOptions = {}): Scope {
  const { alias = 't', guarded = false, dialect = database().dialect } = options;
  return {
    me: person,
    today: today(),
    timeZone,
    dialect,
    field: (name) => fieldAt(name, { type, person, alias, guarded, dialect }),
  };
}

/** The rows of a type with which a person may do this: undefined = none, else a condition over the alias. */
export function rowRule(person: Reader, type: RecordType, verb: Verb, alias = 't', dialect: Dialect = database().dialect): Piece | undefined {
  const answer = person ? can(person, type, verb) : true;
  if (answer === false) return undefined;
  if (answer === true || !person) return everyRow;
  return keptFor(person, type, `rule ${verb} ${alias} ${dialect}`, () => compileToSql(answer, conditionScope(type, person, { alias, dialect })));
}

const everyRow = allOf([]);

/** A condition that stands by itself (one grant's row rule) over an alias. */
export function ruleSql(rule: RuleGroup, type: RecordType, person: Person, alias = 't'): Piece {
  return compileToSql(rule, conditionScope(type, person, { alias }));
}

/** Of a reference to one of several types: the id of the type. No field is called so. */
export const typeOfReference = '$type';

interface Place { type: RecordType; person: Reader; alias: string; guarded: boolean; dialect: Dialect }

function fieldAt(name: string, place: Place): ScopeField | undefined {
  const [outer, inner, more] = name.split('.');
  if (more !== undefined) return undefined;
  const { type, person, alias, guarded, dialect } = place;
  if (name === participantField) return person && !guarded ? participantScope(type, person, `"${alias}"`, absentFor(person)) : undefined;
  if (inner === undefined) {
    const lines = type.parts.find(({ field }) => field.name === name);
    if (lines) return guarded && !mayRead(person, type, name) ? undefined : partAt(lines, 'id', { of: 'reference', many: true }, alias);
    const column = columnsOf(type).get(name);
    return column && (!guarded || mayRead(person, type, name)) ? scalarAt(column, alias, dialect) : undefined;
  }
  const part = type.parts.find(({ field }) => field.name === outer);
  if (part) {
    const column = columnsOfPart(part).get(inner);
    const kind = column && kindOfFieldType[column.type];
    if (!column || !kind || kind.many || (guarded && !mayRead(person, type, name))) return undefined;
    return { ...partAt(part, column.column, { ...kind, many: true }, alias), named: namedRole(column) };
  }
  const reference = columnsOf(type).get(outer);
  if (!reference || (guarded && !mayRead(person, type, outer))) return undefined;
  if (inner !== typeOfReference) return throughReference(reference, inner, place);
  return reference.target.length > 1 && !reference.link ? { kind: { of: 'reference' }, sql: at(alias, `${reference.column}_type`) } : undefined;
}

function partAt(part: Part, column: string, kind: Kind, alias: string): ScopeField {
  return { kind, sql: at('e', column), each: { from: `${quoted(part.table)} AS "e"`, where: `${at('e', 'parent_id')} = ${at(alias, 'id')}` } };
}

function scalarAt(column: Column, alias: string, dialect: Dialect): ScopeField {
  const kind = kindOfFieldType[column.type];
  if (column.link) {
    return {
      kind,
      sql: at('e', 'target_id'),
      each: { from: `${quoted(column.link)} AS "e"`, where: `${at('e', 'owner_id')} = ${at(alias, 'id')}` },
      named: namedRole(column),
    };
  }
  const sql = at(alias, column.column);
  if (!kind.many) return { kind, sql, named: namedRole(column) };
  const elements = dialect === 'sqlite' ? `json_each(${sql}) AS "e"` : `json_array_elements_text(${sql}::json) AS "e"("value")`;
  return { kind, sql: at('e', 'value'), each: { from: elements, where: 'TRUE' } };
}

/** One level through a reference to one type: a subselect, in filters only over rows the person may see. */
function throughReference(reference: Column, name: string, { person, alias, guarded, dialect }: Place): ScopeField | undefined {
  const [target, ...others] = targetsOf(reference);
  const column = target && others.length === 0 ? columnsOf(target).get(name) : undefined;
  const kind = column && kindOfFieldType[column.type];
  if (!column || !kind || kind.many || (guarded && !mayRead(person, target, name))) return undefined;
  const rule = guarded ? rowRule(person, target, 'read', 'r', dialect) : allOf([]);
  if (!rule) return undefined;
  const seen = rule.sql === 'TRUE' ? '' : ` AND ${rule.sql}`;
  const bound = rule.bound as string[];
  const from = `${quoted(target.table)} AS "r"`;
  if (reference.link) {
    return {
      kind: { ...kind, many: true },
      sql: at('r', column.column),
      each: {
        from: `${quoted(reference.link)} AS "e" JOIN ${from} ON ${at('r', 'id')} = ${at('e', 'target_id')}`,
        where: `${at('e', 'owner_id')} = ${at(alias, 'id')}${seen}`,
        bound,
      },
      named: namedRole(column),
    };
  }
  return {
    kind,
    sql: `(SELECT ${at('r', column.column)} FROM ${from} WHERE ${at('r', 'id')} = ${at(alias, reference.column)}${seen})`,
    bound,
    named: namedRole(column),
  };
}

function namedRole(column: Column): ScopeField['named'] {
  if (column.type !== 'role' && column.type !== 'roles') return undefined;
  return (name) => model().roles.find((role) => role.name === name)?.id;
}
