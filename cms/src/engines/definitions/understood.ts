/** The names of versions that served until a moment ago: clients that were loaded then are still understood. */
import { now } from '../../foundation/clock';
import { database } from '../../foundation/database';
import { readPackFiles, type Files, type Model } from '../model';

/** How long after the switch. */
const patience = 10 * 60_000;

/** Old name -> the name now; null = retired since. */
export type Renamed = ReadonlyMap<string, string | null>;

export interface TypeNames {
  /** The plural now; undefined = the type is retired. */
  plural: string | undefined;
  fields: Renamed;
  /** By the name the lines field has now. */
  parts: ReadonlyMap<string, Renamed>;
}

interface Version {
  n: number;
  /** When it stopped to serve, in ms. */
  until: number;
  /** Plural then -> what its names are now; only types that something was renamed or retired in. */
  types: ReadonlyMap<string, TypeNames>;
  /** Name of a type then -> its name now, where that is another one. */
  names: ReadonlyMap<string, string>;
}

let versions: Version[] = [];
let oldest = 0;

/** Works out what has to be understood beside the names of this model. */
export async function learnNames(model: Model): Promise<void> {
  const since = new Date(now().getTime() - patience).toISOString();
  const rows = await database().all<{ n: number; activated_at: string }>(
    `SELECT "n", "activated_at" FROM "definition_versions"
     WHERE "state" IN ('active', 'superseded') AND "activated_at" IS NOT NULL AND "n" <= ? ORDER BY "n"`, [model.version]);
  // Each ended when the next one began.
  const ended = rows.map(({ n }, i) => ({ n, until: rows[i + 1]?.activated_at })).filter(({ until, n }) => n < model.version && (until === undefined || until > since));
  const learnt: Version[] = [];
  for (const { n, until } of ended) {
    const row = await database().get<{ files: string }>('SELECT "files" FROM "definition_versions" WHERE "n" = ?', [n]);
    if (row) learnt.push({ n, until: until ? Date.parse(until) : now().getTime(), ...namesThen(JSON.parse(row.files) as Files, model) });
  }
  versions = learnt;
  oldest = rows[0]?.n ?? model.version;
}

/** Whether a client that was loaded with this version is still understood. */
export function isUnderstood(version: number, current: number): boolean {
  if (version >= current || version < oldest) return version >= current;
  const after = versions.filter(({ n }) => n >= version);
  const moment = now().getTime() - patience;
  return after.length > 0 && after[0].until > moment;
}

/**
 * What the names of a type mean now.
 * @param version the one the client was loaded with; without it the names of every version that is still understood, where no name of now is meant
 */
export function namesIn(plural: string, version: number | undefined): TypeNames | undefined {
  const moment = now().getTime() - patience;
  const fitting = versions.filter(({ n, until }) => until > moment && (version === undefined || n === version));
  return fitting.map(({ types }) => types.get(plural)).findLast((names) => names !== undefined);
}

/** What types were called in versions that are still understood, and what they are called now. @param version as for `namesIn` */
export function typeNamesIn(version: number | undefined): ReadonlyMap<string, string> {
  const moment = now().getTime() - patience;
  return new Map(versions.filter(({ n, until }) => until > moment && (version === undefined || n === version)).flatMap(({ names }) => [...names]));
}

function namesThen(files: Files, model: Model): Pick<Version, 'types' | 'names'> {
  const now = new Map(model.types.map((type) => [type.key, type]));
  const names = new Map<string, string>();
  const changed = new Map<string, TypeNames>();
  for (const { key, schema } of readPackFiles(files).types) {
    const type = now.get(key);
    if (type && type.name !== (schema.name ?? key)) names.set(schema.name ?? key, type.name);
    const named = new Map((type?.fields ?? []).map((field) => [field.key, field.name]));
    const fields = renamed(schema.attributes, named);
    const parts = new Map<string, Renamed>();
    for (const [name, file] of Object.entries(schema.attributes)) {
      const part = type?.parts.find(({ field }) => field.key === name);
      if (!part) continue;
      const columns = renamed(file.attributes ?? {}, new Map(part.fields.map((field) => [field.key, field.name])));
      if (columns.size > 0) parts.set(part.field.name, columns);
    }
    if (type?.plural !== schema.plural || fields.size > 0 || parts.size > 0) changed.set(schema.plural, { plural: type?.plural, fields, parts });
  }
  return { types: changed, names };
}

function renamed(attributes: Readonly<Record<string, { name?: string }>>, now: ReadonlyMap<string, string>): Map<string, string | null> {
  return new Map(Object.entries(attributes)
    .map(([key, { name }]): [string, string | null] => [name ?? key, now.get(key) ?? null])
    .filter(([then, current]) => then !== current));
}
