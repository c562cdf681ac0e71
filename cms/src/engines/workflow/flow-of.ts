/** The flow a record started with: definitions keep every version, and a running record stays on its own. */
import type { Sql } from '../../foundation/database';
import type { Files, Flow, RecordType } from '../model';
import { compileFlow, flowFile, model, withNamesOf } from '../model';

const kept = new Map<string, Flow>();

/** The type's flow as it was in a version; the active one where that version is the active one or knew no flow. */
export async function flowOf(sql: Sql, type: RecordType & { flow: Flow }, version: number | null): Promise<Flow> {
  if (version === null || version === model().version) return type.flow;
  const key = `${type.id} ${version} ${model().version}`;
  const known = kept.get(key);
  if (known) return known;
  const row = await sql.get<{ files: string }>('SELECT "files" FROM "definition_versions" WHERE "n" = ?', [version]);
  const files = row ? withNamesOf(JSON.parse(row.files) as Files, model()) : {};
  const file = Object.entries(files).find(([path]) => path.endsWith(`/${type.key}/flow.json`));
  const then = file ? compileFlow(flowFile.parse(file[1])) : type.flow;
  const flow = JSON.stringify(then) === JSON.stringify(type.flow) ? type.flow : then;
  kept.set(key, flow);
  return flow;
}
