/** The flow that somebody draws: the files of their draft with the flow as it stands on the screen. */
import { malformed, notFound } from '../../foundation/refusal';
import { checkFiles, compile, countingIds, model, type Files, type Model, type RecordType } from '../model';
import { readDraft } from './draft';
import { sentences } from './sentences';

export interface DrawnFlow {
  /** `orders/requisition`. */
  folder: string;
  files: Files;
  /** The type compiled from the files; undefined while they do not have their format. */
  drawn?: { model: Model; type: RecordType };
  /** The type in force; undefined for one that is not published yet. */
  inForce?: RecordType;
}

/**
 * @param body `{ type: "orders/requisition", flow? }`
 * @throws 404 where the draft has no such type
 */
export async function drawnFlow(person: number, body: Record<string, unknown>): Promise<DrawnFlow> {
  const { type: folder, flow } = body;
  if (typeof folder !== 'string' || (flow !== undefined && (typeof flow !== 'object' || flow === null))) throw malformed(sentences.bodyShape);
  const draft = await readDraft(person);
  if (!(`${folder}/schema.json` in draft.files)) throw notFound();
  const files = flow === undefined ? draft.files : { ...draft.files, [`${folder}/flow.json`]: flow };
  const key = folder.split('/')[1];
  return { folder, files, drawn: drawnIn(files, key), inForce: model().types.find((one) => one.key === key) };
}

function drawnIn(files: Files, key: string): DrawnFlow['drawn'] {
  try {
    const compiled = compile(files, countingIds());
    const type = compiled.types.find((one) => one.key === key);
    return type && { model: compiled, type };
  } catch {
    return undefined;
  }
}

/** What the formats say of the type's own files; and of others where this flow is to blame. */
export function formatProblems({ folder, files }: DrawnFlow, before: Files) {
  const known = new Set(checkFiles(before).map(({ path, code }) => `${path} ${code}`));
  return checkFiles(files).filter(({ path, code }) => path.startsWith(`${folder}/`) || !known.has(`${path} ${code}`));
}
