/** What runs on flows of earlier versions, and moving it to the one in force: a preview first, then record by record with a report. */
import { database } from '../../foundation/database';
import type { Labels } from '../../foundation/language';
import { phrase } from '../../foundation/language';
import { Refusal } from '../../foundation/refusal';
import { people, system, type Person } from '../access';
import { model, type RecordType } from '../model';
import { read } from '../store';
import { flowOf, isGoverned, landingOf, relocate, type GovernedType, type Landing, type StateMap } from '../workflow';
import { sentences } from './sentences';

/** Records that run on one version, by state. */
export interface Running { version: number; current: boolean; states: { state: string; label: Labels | string; count: number }[] }

/** Rows moved or previewed at once. */
const most = 500;

interface Place { id: number; number: string | null; state: string; flow_version: number; version: number }

/** Every version that something of the type still runs on, the newest first. */
export async function runningOf(type: RecordType): Promise<Running[]> {
  if (!isGoverned(type)) return [];
  const first = type.flow.states[0].name;
  const rows = await database().all<{ flow_version: number | null; state: string; n: number }>(
    `SELECT "flow_version", "state", COUNT(*) AS "n" FROM "${type.table}" WHERE "closed_at" IS NULL AND "state" <> ? GROUP BY "flow_version", "state"`, [first]);
  const versions = [...new Set(rows.map((row) => Number(row.flow_version ?? model().version)))].sort((a, b) => b - a);
  const found: Running[] = [];
  for (const version of versions) {
    const flow = await flowOf(database(), type, version);
    const states = rows.filter((row) => Number(row.flow_version ?? model().version) === version)
      .map(({ state, n }) => ({ state, label: flow.states.find(({ name }) => name === state)?.label ?? state, count: Number(n) }));
    found.push({ version, current: flow === type.flow, states });
  }
  return found;
}

export interface MoveRow {
  id: number; number: string | null; version: number; from: string; to: string | null;
  tasks: { entry: string; people: { id: number; label: string }[] }[];
  /** Whoever has it keeps it: the step asks what it asked before. */
  same?: boolean;
  problem?: Labels;
}

export interface MoveReport { rows: MoveRow[]; moved: number; failed: number; more: number }

export interface MoveOrder {
  /** These records; all that run on an earlier flow without it. */
  records?: readonly { id: number; version?: number }[];
  map: StateMap;
  dryRun: boolean;
}

/** Looks at, or moves, what runs on a flow that is not the one in force. */
export async function moveRunning(person: Person, type: RecordType, { records, map, dryRun }: MoveOrder): Promise<MoveReport> {
  const report: MoveReport = { rows: [], moved: 0, failed: 0, more: 0 };
  if (!isGoverned(type)) return report;
  const places = await placesOf(type, records?.map(({ id }) => id));
  report.more = Math.max(0, places.length - most);
  for (const place of places.slice(0, most)) {
    const seen = records?.find(({ id }) => id === place.id)?.version;
    const row: MoveRow = { id: place.id, number: place.number, version: place.version, from: place.state, to: null, tasks: [] };
    report.rows.push(row);
    try {
      const landing = dryRun ? await preview(type, place, map) : await relocate(person, type, place.id, map, seen);
      Object.assign(row, { to: landing.to, tasks: shown(landing), ...(landing.same && { same: true }) });
      if (!dryRun) report.moved += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) console.error(`The ${type.name} ${place.id} could not be moved to the flow in force:`, error);
      row.problem = error instanceof Refusal ? error.text : phrase(sentences.notMoved);
      report.failed += 1;
    }
  }
  return report;
}

async function placesOf(type: GovernedType, ids: readonly number[] | undefined): Promise<Place[]> {
  const chosen = ids ? ` AND "id" IN (${ids.map(() => '?').join(', ') || 'NULL'})` : '';
  const rows = await database().all<Place>(
    `SELECT "id", "number", "state", "flow_version", "version" FROM "${type.table}"
     WHERE "closed_at" IS NULL AND "state" <> ? AND "flow_version" <> ?${chosen} ORDER BY "id"`, [type.flow.states[0].name, model().version, ...ids ?? []]);
  const found: Place[] = [];
  for (const row of rows) if (await flowOf(database(), type, Number(row.flow_version)) !== type.flow) found.push({ ...row, id: Number(row.id), version: Number(row.version) });
  return found;
}

async function preview(type: GovernedType, { id, flow_version: version }: Place, map: StateMap): Promise<Landing> {
  const record = await read(system, type, id);
  if (!record) throw new Refusal(404, sentences.gone);
  return landingOf(database(), type, record, await flowOf(database(), type, Number(version)), map);
}

function shown({ tasks }: Landing): MoveRow['tasks'] {
  return tasks.map(({ entry, userId, role }) => {
    const holders = userId === null ? people().withRole(role ?? '') : [people().byId(userId)];
    return { entry, people: holders.flatMap((one) => (one ? [{ id: one.id, label: one.name }] : [])) };
  });
}
