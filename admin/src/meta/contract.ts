/** The shapes of the API as the panel reads them: meta, records, tasks, mails, history. The server's contract, nothing more. */

export const languages = ['zh-Hans', 'en', 'ko'] as const;
export type Language = (typeof languages)[number];
/** A text of the server in all three languages; `label()` picks one. */
export type Labels = Record<Language, string>;

export const fieldTypes = [
  'text', 'longtext', 'int', 'decimal', 'money', 'percent', 'date', 'datetime', 'time', 'bool', 'email', 'phone',
  'enum', 'enums', 'user', 'users', 'role', 'roles', 'ref', 'refs', 'files', 'lines',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** A condition as react-querybuilder stores it. */
export interface Rule { field: string; operator: string; value?: unknown }
export interface RuleGroup { combinator: 'and' | 'or'; not?: boolean; rules: (Rule | RuleGroup)[] }

export interface Choice { name: string; label: Labels; retired?: boolean }

/** A figure shown beside a line while it is typed: `where` names keys of `plural` -> a sibling field, `^field` of the record, or null. */
export interface Beside { label: Labels; plural: string; where: Record<string, string | null>; show: string }

export interface MetaField {
  name: string;
  /** Which field it is, where a rename has given it another name; else the name is it. */
  key?: string;
  type: FieldType;
  label: Labels;
  help?: Labels;
  required?: boolean;
  unique?: boolean;
  /** Written by nobody through a form. */
  readOnly?: boolean;
  /** Whether this person may write it on a record that is theirs to edit. */
  writable?: boolean;
  default?: string | number | boolean;
  min?: string | number;
  max?: string | number;
  maxLength?: number;
  values?: Choice[];
  /** ref, refs: names of the types it may point to. */
  target?: string[];
  /** The lines field it is a column of. */
  part?: string;
  /** Every record has it, whatever its type says. */
  system?: boolean;
  /** The expression's text, where the server keeps the value. */
  computed?: string | null;
  filter?: boolean;
  sort?: boolean;
  takes?: { field: string; from: string };
  visibleWhen?: RuleGroup;
  requiredWhen?: RuleGroup;
  beside?: Beside[];
}

/** A parallel branch of a state; its steps are actions within the state. */
export interface MetaLane { name: string; label: Labels; steps: string[]; when?: RuleGroup }
export interface MetaState { name: string; label: Labels; final?: boolean; lanes?: MetaLane[]; join?: 'all' | 'any' | number }
export interface MetaTransition { name: string; label: Labels; from: string; to: string; by: string[]; mode?: string; needs?: string[]; tone?: Tone; lane?: string }
export interface MetaSection { label?: Labels; fields: string[] }

export interface MetaType {
  name: string;
  plural: string;
  pack: string;
  label: Labels;
  icon?: string;
  number?: { prefix: string } | string | null;
  /** The field that names a record; `subtitle` stands before it in a reference's label. */
  title: string;
  subtitle?: string[];
  /** Written by the engines only. */
  ledger?: boolean;
  fields: MetaField[];
  states?: MetaState[];
  flow?: MetaTransition[];
  print?: { name: string; label: Labels; copies?: Labels[] }[];
  form?: { sections?: MetaSection[] };
  list?: { columns?: string[]; filters?: string[]; sort?: [string, 'ASC' | 'DESC'] };
  can: { list?: boolean; create?: boolean; export?: boolean; import?: boolean };
}

/** `items` are names of types. */
export interface MetaMenu { pack: string; label: Labels; items: string[] }
export type WidgetName = 'tasks' | 'mine' | 'list' | 'create';
export interface MetaWidget { widget: WidgetName; label?: Labels; params?: Record<string, unknown> }
export interface MetaRole { id?: number; name: string; label: Labels; outside?: boolean }
export interface Me { id: number; username: string; name: string; roles: string[]; language: Language }

export interface MetaReport {
  name: string;
  label: Labels;
  pack: string;
  params: (Pick<MetaField, 'name' | 'label' | 'values'> & { type: 'date' | 'ref' | 'user' | 'enum'; target?: string; default?: string })[];
}
export type ReportColumn = Pick<MetaField, 'name' | 'label' | 'type' | 'values'>;
/** A report's figures; `params` are those it was made with, defaults among them. */
export interface ReportResult {
  name: string;
  label: Labels;
  params: Record<string, string | number>;
  columns: ReportColumn[];
  rows: Record<string, unknown>[];
  totals: Record<string, string | number>;
  chart?: { kind: 'bar' | 'line' | 'pie'; x: string; y: string[] };
}

export interface Meta {
  version: number;
  me: Me;
  company: { name: Labels | string; timeZone: string; currency: string };
  roles?: MetaRole[];
  types: MetaType[];
  menu: MetaMenu[];
  home: MetaWidget[];
  reports?: MetaReport[];
  /** Something can be late: there is a list of it. */
  late?: boolean;
  /** May open the designer. */
  design?: boolean;
}

export interface Reference { id: number; label: string; type?: string }
export interface FileValue { id: number; name: string; size: number; mime: string }

export type Tone = 'primary' | 'neutral' | 'danger';
/** A button of the record, as the server offers it to this person now. */
export interface Action { name: string; label: Labels; needs?: string[]; /** May be sent along without having to. */ optional?: string[]; tone?: Tone; to?: 'user' | 'users' | 'state'; /** What `to` may be, where it is a state. */ states?: string[]; confirm?: boolean; /** Lines fields whose rows may be given as several, which share the `sum` of a row. */ splits?: Record<string, Split> }

export interface Split { same: string; sum: string }

export interface Line { id?: number; position?: number; [field: string]: unknown }

/** A record as this person sees it; its own fields beside the system's. */
export interface StoredRecord {
  id: number;
  number?: string | null;
  state?: string | null;
  version: number;
  owner?: Reference | null;
  actions?: Action[];
  fields?: Record<string, 'read' | 'write'>;
  [field: string]: unknown;
}

/** A field's value before and after; `field` may be `lines.3.quantity`. */
export interface Change { field: string; from: unknown; to: unknown }

export interface HistoryEntry {
  seq: number;
  at: string;
  by: Reference | null;
  /** The absent person it was done for. */
  for?: Reference | null;
  action: string;
  from: string | null;
  to: string | null;
  note: string | null;
  changes?: Change[] | null;
}

export type TaskTab = 'todo' | 'done' | 'mine' | 'cc';
export interface Task {
  id: number;
  type: string;
  plural: string;
  recordId: number;
  number: string | null;
  title: string;
  summary?: string | { label: Labels; value: string }[] | null;
  state: string;
  step?: Labels | string | null;
  from?: Reference | string | null;
  since: string;
  due: string | null;
  overdue: boolean;
  read?: boolean;
}

/** A line of the bell: something that happened to a record of theirs. */
export interface Notice { id: number; event: string; at: string; unread: boolean; title: string; text: string; note: string | null; plural: string | null; recordId: number | null; number: string | null }

export interface Mail { id: number; to: string; toName?: string; error?: string | null; subject: string; text: string; html: string; state: 'waiting' | 'sent' | 'dead' | 'skipped'; attempts: number; attachments?: { name: string; size: number }[]; createdAt: string; sentAt: string | null }

/** What the event stream tells: never content. */
export interface Happened { type: 'schema' | 'task' | 'record' | 'notice'; plural?: string; id?: number; version?: number }
