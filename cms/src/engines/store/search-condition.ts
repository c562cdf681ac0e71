/** The condition behind `q`: every word is found in the record's own texts, in the titles of what it refers to, or in a person's name. */
import { database, type Bound, type Dialect } from '../../foundation/database';
import { phrase } from '../../foundation/language';
import { malformed } from '../../foundation/refusal';
import { people, type Person } from '../access';
import type { RecordType } from '../model';
import { columnsOf, type Column } from './columns';
import { folded, gramsToFind, initialsOf, termsOf } from './grams';
import { mayRead } from './rights';
import { rowRule } from './scope';
import { indexedColumns, isIndexed, titleColumns } from './search-fields';
import { sentences } from './sentences';
import { allOf, at, quoted, type Piece } from './sql';
import { targetsOf } from './targets';

const longestQuery = 200;
const mostTerms = 8;

/** Where a word may be found: ids that are certain, and candidates that have it if their own texts say so. */
interface Sources {
  certain: Piece[];
  likely?: { candidates?: Piece; checks(alias: string): Piece };
}

export interface Search {
  /** A condition over alias `t` for finding the matches and then sorting or counting them. */
  picked: Piece;
  /** The same condition for going along an order and looking up who matches, which reads the texts of few. */
  walked: Piece;
  /** A statement that gives each match's id once. */
  ids: Piece;
}

/** @returns null when no row can match: a word that nobody has, or no word at all */
export function searchSql(person: Person, type: RecordType, query: string): Search | null {
  if (query.length > longestQuery) throw malformed(phrase(sentences.queryTooLong, { max: longestQuery }));
  const { dialect } = database();
  const found = termsOf(query.replaceAll('\u0000', ' ')).slice(0, mostTerms).map((term) => sourcesOf(person, type, term, dialect));
  if (found.length === 0 || found.some(({ certain, likely }) => certain.length === 0 && !likely)) return null;
  const sets = found.map((sources) => idsOf(sources, type));
  return {
    picked: allOf(sets.map(({ sql, bound }) => ({ sql: `${at('t', 'id')} IN (${sql})`, bound }))),
    walked: allOf(found.map((sources) => walkedThrough(sources, dialect))),
    ids: sets.length === 1 && found[0].certain.length + (found[0].likely ? 1 : 0) === 1 ? sets[0]
      : { sql: sets.map(({ sql }) => `SELECT DISTINCT * FROM (${sql}) AS "s"`).join(' INTERSECT '), bound: sets.flatMap(({ bound }) => bound) },
  };
}

/** Every match's id, more than once where several ways lead to it. */
function idsOf({ certain, likely }: Sources, type: RecordType): Piece {
  const sets = likely ? [...certain, checkedIds(type, likely.candidates, likely.checks('x'))] : certain;
  return { sql: sets.map(({ sql }) => sql).join(' UNION ALL '), bound: sets.flatMap(({ bound }) => bound) };
}

/** The row at hand is looked up in the sets; its texts are read only if it is a candidate. */
function walkedThrough({ certain, likely }: Sources, dialect: Dialect): Piece {
  const ways: Piece[] = [];
  // Neither planner may turn this into a join that begins with the sets.
  const among = ({ sql, bound }: Piece): Piece => ({ sql: dialect === 'sqlite' ? `+${at('t', 'id')} IN (${sql})` : `(${at('t', 'id')} IN (${sql})) IS TRUE`, bound });
  if (certain.length > 0) ways.push(among({ sql: certain.map(({ sql }) => sql).join(' UNION ALL '), bound: certain.flatMap(({ bound }) => bound) }));
  if (likely) {
    const checks = likely.checks('t');
    const candidate = likely.candidates && among(likely.candidates);
    ways.push({ sql: candidate ? `(CASE WHEN ${candidate.sql} THEN (${checks.sql}) ELSE FALSE END)` : checks.sql, bound: [...(candidate?.bound ?? []), ...checks.bound] });
  }
  return { sql: ways.map(({ sql }) => sql).join(' OR '), bound: ways.flatMap(({ bound }) => bound) };
}

function sourcesOf(person: Person, type: RecordType, term: string, dialect: Dialect): Sources {
  const certain = through(person, type, term, dialect);
  if (type.store === 'people') return { certain: [...certain, ...chosen('"id"', type.table, peopleFound(person, type, term))] };
  const indexed = indexedColumns(type);
  const readable = indexed.filter(({ name }) => mayRead(person, type, name));
  if (readable.length === 0) return { certain };
  const wanted = gramsToFind(term);
  const titlesRead = titleColumns(type).every(({ name }) => mayRead(person, type, name));
  if (wanted.initials.length > 0 && titlesRead && isIndexed(type)) certain.push(indexSql(type, wanted.initials, dialect));
  const candidates = isIndexed(type) && wanted.grams.length > 0 ? indexSql(type, wanted.grams, dialect) : undefined;
  if (candidates && wanted.exact && readable.length === indexed.length) return { certain: [...certain, candidates] };
  return { certain, likely: { candidates, checks: (alias) => contains(readable, alias, term, dialect) } };
}

/** Ids of the candidates whose texts pass. */
function checkedIds(type: RecordType, candidates: Piece | undefined, checks: Piece): Piece {
  return {
    sql: `SELECT ${at('x', 'id')} FROM ${quoted(type.table)} AS "x" WHERE ${candidates ? `${at('x', 'id')} IN (${candidates.sql}) AND ` : ''}(${checks.sql})`,
    bound: [...(candidates?.bound ?? []), ...checks.bound],
  };
}

/** Whether one of the texts has the term in it. */
function contains(columns: readonly Column[], alias: string, term: string, dialect: Dialect): Piece {
  const place = dialect === 'sqlite' ? 'instr' : 'strpos';
  return {
    sql: columns.map(({ column }) => `${place}(lower(${at(alias, column)}), ?) > 0`).join(' OR '),
    bound: columns.map(() => folded(term)),
  };
}

/** Ids from the index that have all of the grams. */
export function indexSql(type: RecordType, grams: readonly string[], dialect: Dialect): Piece {
  const marked = grams.map((gram) => `${type.id}_${gram}`);
  if (dialect === 'postgres') return { sql: `SELECT "record_id" FROM "search" WHERE "type_id" = ${type.id} AND "grams" @> ?`, bound: [marked] };
  return {
    sql: `SELECT "rowid" - ${rowidBase(type)} FROM "search" WHERE "search" MATCH ?`,
    bound: [marked.map((gram) => `"${gram.replaceAll('"', '""')}"`).join(' AND ')],
  };
}

/** One full-text table holds every type's rows; this is where a type's begin. */
export const rowidBase = (type: RecordType) => type.id * 2 ** 32;

/** Records that refer to a record whose title has the term, or to a person whose name has it. */
function through(person: Person, type: RecordType, term: string, dialect: Dialect): Piece[] {
  const sources: Piece[] = [];
  const named = people().all().filter(({ name, username }) => nameHas(name, username, term)).map(({ id }) => id);
  for (const column of columnsOf(type).values()) {
    if (column.link || !mayRead(person, type, column.name)) continue;
    if (column.type === 'user') sources.push(...chosen(quoted(column.column), type.table, named));
    if (column.type !== 'ref' || (column.name === 'department' && !column.field)) continue;
    for (const target of targetsOf(column)) {
      const titles = titlesOf(person, target, term, dialect);
      if (!titles) continue;
      const several = column.target.length > 1 ? ` AND ${at('y', `${column.column}_type`)} = ${target.id}` : '';
      sources.push({
        sql: `SELECT ${at('y', 'id')} FROM ${quoted(type.table)} AS "y" WHERE ${at('y', column.column)} IN (${titles.sql})${several}`,
        bound: titles.bound,
      });
    }
  }
  return sources;
}

/** Ids of the target's rows that the person sees and whose title has the term. */
function titlesOf(person: Person, target: RecordType, term: string, dialect: Dialect): Piece | undefined {
  const rule = rowRule(person, target, 'read', 'z', dialect);
  const columns = titleColumns(target).filter(({ name }) => mayRead(person, target, name));
  if (!rule || columns.length === 0 || target.store === 'people') return undefined;
  const wanted = gramsToFind(term);
  const checks = contains(columns, 'x', term, dialect);
  const candidates = isIndexed(target) && wanted.grams.length > 0 ? indexSql(target, wanted.grams, dialect) : undefined;
  const byText = checkedIds(target, candidates, checks);
  const initials = wanted.initials.length > 0 && isIndexed(target) && columns.length === titleColumns(target).length
    ? indexSql(target, wanted.initials, dialect) : undefined;
  const ids = initials ? `${byText.sql} UNION ALL ${initials.sql}` : byText.sql;
  const bound: Bound[] = [...byText.bound, ...(initials?.bound ?? [])];
  if (rule.sql === 'TRUE') return { sql: ids, bound };
  return {
    sql: `SELECT ${at('z', 'id')} FROM ${quoted(target.table)} AS "z" WHERE ${at('z', 'id')} IN (${ids}) AND ${rule.sql}`,
    bound: [...bound, ...rule.bound],
  };
}

function chosen(column: string, table: string, ids: readonly number[]): Piece[] {
  return ids.length === 0 ? [] : [{ sql: `SELECT "id" FROM ${quoted(table)} WHERE ${column} IN (${ids.join(', ')})`, bound: [] }];
}

function peopleFound(person: Person, type: RecordType, term: string): number[] {
  const addressed = mayRead(person, type, 'email');
  return people().all()
    .filter((one) => nameHas(one.name, one.username, term) || (addressed && folded(one.email).includes(folded(term))))
    .map(({ id }) => id);
}

const initialsOfNames = new Map<string, string>();

function nameHas(name: string, username: string, term: string): boolean {
  const needle = folded(term);
  let initials = initialsOfNames.get(name);
  if (initials === undefined) initialsOfNames.set(name, initials = initialsOf(name));
  return folded(name).includes(needle) || folded(username).includes(needle) || (needle.length > 1 && initials.includes(needle));
}
