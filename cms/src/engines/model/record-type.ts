/** The compiled model: what every engine and the panel read. Built from the files of the active version, never changed afterwards. */
import type { Labels } from '../../foundation/language';
import type { Expression } from '../conditions';
import type { RuleGroup } from '../conditions';
import type { AccessFile } from './access-file';
import type { DuplicateGuard } from './duplicates';
import type { FieldType } from './field-type';
import type { DueFile, FlowFile, TransitionFile } from './flow-file';
import type { NoticesFile } from './notices-file';
import type { CompanyFile, HomeFile, PackFile } from './pack-file';
import type { PrintFile } from './print-file';
import type { ReportFile } from './report-file';
import type { ScheduleFile } from './schedules-file';
import type { SchemaFile } from './schema-file';

export interface Choice { name: string; label: Labels; retired: boolean }

export interface Field {
  /** Identity in the packs, for ever. */
  key: string;
  /** Given once by this installation, never re-used. */
  id: number;
  /** What the API calls it; free to change. */
  name: string;
  type: FieldType;
  label: Labels;
  help?: Labels;
  /** Physical column, `f<id>` (`f<id>_2` after its type was changed), in the table of its type or part. A ref to several types has `<column>_type` beside it. Many-valued references live in `link`. */
  column: string;
  /** users, roles, refs: the link table (`owner_id, position, target_id`), `rl_<id>`. */
  link?: string;
  required: boolean;
  unique: boolean;
  readOnly: boolean;
  default?: string | number | boolean;
  min?: string;
  max?: string;
  maxLength?: number;
  values?: Choice[];
  /** ref, refs: names of the target types. */
  target?: string[];
  computed?: Expression;
  filter: boolean;
  search: boolean;
  takes?: { field: string; from: string };
  visibleWhen?: RuleGroup;
  requiredWhen?: RuleGroup;
  /** Name of the lines field it is a column of. */
  part?: string;
}

/** The rows of one lines field. */
export interface Part {
  /** The lines field on the record. */
  field: Field;
  /** `rt_<type id>_<field id>`: id, parent_id, position, f<id>… */
  table: string;
  fields: Field[];
  beside: NonNullable<SchemaFile['attributes'][string]['beside']>;
}

export interface State {
  name: string;
  label: Labels;
  final: boolean;
  due?: DueFile;
  /** Fields hidden from, or open to, whoever has a task here. */
  may?: { hide?: string[]; write?: string[] };
  /** Branches side by side, in the file's order; their steps stand among the flow's transitions. */
  lanes?: Lane[];
  join?: 'all' | 'any' | number;
}

/** A branch of a state: a sequence of steps, by name. */
export interface Lane { name: string; label: Labels; when?: RuleGroup; steps: string[] }

/** A field that an actor must have filled; `of` one entry of `by` alone, or only `when` a condition holds. */
export interface Need { field: string; of?: string; when?: RuleGroup }

/** An action: from one state to another, or (with `lane`) a step of a lane within its state. */
export interface Transition extends Omit<TransitionFile, 'needs'> {
  needs?: Need[];
  lane?: string;
  /** A lane's step may have a due time of its own. */
  due?: DueFile;
}

export interface Flow {
  /** The states of the file, then `rejected` and `cancelled`, which every flow has. The first is where a record starts. */
  states: State[];
  transitions: Transition[];
  without: NonNullable<FlowFile['without']>;
  fallback: string;
  signOnce: boolean;
  hold?: boolean;
  mail?: FlowFile['mail'];
}

export interface RecordType {
  key: string;
  id: number;
  name: string;
  plural: string;
  pack: string;
  label: Labels;
  icon?: string;
  /** Where its rows live: `rt_<id>`, `up_users`, or an engine's ledger table. */
  table: string;
  store: NonNullable<SchemaFile['store']>;
  /** Written by engines only; the API reads. */
  ledger: boolean;
  number?: { prefix: string };
  title: string;
  subtitle: string[];
  /** Every field of the record, lines fields among them, in the file's order. Retired ones are not here. */
  fields: Field[];
  parts: Part[];
  duplicates: DuplicateGuard[];
  flow?: Flow;
  access: AccessFile;
  notices: NoticesFile;
  print: { name: string; form: PrintFile }[];
  /** Records of it that the system drafts at their time. */
  schedules: ScheduleFile[];
  form: NonNullable<SchemaFile['form']>;
  list: { columns: string[]; filters: string[]; sort: [string, 'ASC' | 'DESC'] };
  /** What the company decided once, which conditions of its flows may ask for. */
  settings?: CompanyFile['settings'];
}

export interface Role { id: number; name: string; label: Labels; outside: boolean }
export interface Pack extends PackFile { name: string }

export interface Report extends ReportFile { name: string; pack: string }

export interface Model {
  version: number;
  company: CompanyFile;
  packs: Pack[];
  roles: Role[];
  types: RecordType[];
  home: HomeFile;
  reports: Report[];
}
