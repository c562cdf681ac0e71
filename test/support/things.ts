/** A record type in memory, as the random walk of designer-random.test.ts changes it: what every row has to show after each step. */
import type { Client } from './client';
import { label, type Files } from './designer';

type Kind = 'text' | 'int' | 'enum' | 'enums';
type Value = string | number | string[] | null;

interface Field {
  key: string;
  name: string;
  kind: Kind;
  choices: { name: string; retired: boolean }[];
  required: boolean;
  hidden: boolean;
  /** Not in the version: retired. */
  away: boolean;
  /** The kind it had when it went. */
  kindThen: Kind;
}

interface Row { id: number; version: number; /** `key/kind` -> what stands there, also of kinds that the field has no more. */ cells: Map<string, Value> }

/** The definition as a version has it. */
export interface Definition { fields: Field[]; order: string[] }

/** A small generator, the same everywhere. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const texts = ['alpha', '12', ' 7', 'Red', 'blue', '-3', '', 'Red and blue'];
const names = ['red', 'green', 'blue'];
const labelOf = (name: string) => name[0].toUpperCase() + name.slice(1);

export class Things {
  private fields: Field[];
  private order: string[];
  private readonly all: Row[] = [];
  private readonly next: () => number;
  private made = 0;

  constructor(seed: number) {
    this.next = random(seed);
    this.fields = (['text', 'text', 'int', 'enum', 'enums', 'text'] as Kind[]).map((kind, i) => ({
      key: `f${i}`, name: `f${i}`, kind, kindThen: kind, choices: names.map((name) => ({ name, retired: false })), required: false, hidden: false, away: false,
    }));
    this.order = this.fields.map(({ key }) => key);
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)];
  }

  remember = (): Definition => structuredClone({ fields: this.fields, order: this.order });

  /** The definition of then, the rows of now: what fields went through in between goes with them. */
  restore({ fields, order }: Definition): void {
    for (const now of this.fields) {
      const then = fields.find(({ key }) => key === now.key)!;
      if (!then.away) this.move(now, now.away ? now.kindThen : now.kind, then);
    }
    this.fields = structuredClone(fields).map((field) => {
      const now = this.fields.find(({ key }) => key === field.key)!;
      return field.away ? { ...field, kindThen: now.away ? now.kindThen : now.kind } : field;
    });
    this.order = [...order];
  }

  schema(): { attributes: Files; form: object } {
    const attributes = this.order.flatMap((key) => {
      const field = this.fields.find((one) => one.key === key)!;
      return field.away ? [] : [[key, this.attribute(field)]];
    });
    return { attributes: Object.fromEntries(attributes) as Files, form: { sections: [{ fields: this.shown().map(({ name }) => name) }] } };
  }

  access(): object {
    const hide = this.shown().filter(({ hidden }) => hidden).map(({ name }) => name);
    return { roles: { finance: { may: ['list', 'read'], ...(hide.length > 0 && { hide }) }, administrator: { may: ['list', 'read', 'create', 'edit', 'delete'] } } };
  }

  files(files: Files, schema: string, access: string): Files {
    return { [schema]: { ...files[schema], ...this.schema(), title: undefined }, [access]: this.access() };
  }

  /** One change of the definition that needs no new worker. */
  edit(): string {
    const before = this.said();
    const told = [];
    while (this.said() === before) told.push(this.tryEdit());
    return told.at(-1)!;
  }

  /** Whether a version says the same as the definition does now. */
  isAsIn({ fields, order }: Definition): boolean {
    const then = new Things(0);
    then.fields = fields;
    then.order = order;
    return then.said() === this.said();
  }

  private said = () => JSON.stringify([this.schema(), this.access()]);

  private tryEdit(): string {
    const field = this.pick(this.shown());
    switch (this.pick(['rename', 'hide', 'require', 'order', 'choice', 'retire'])) {
      case 'rename': field.name = `${field.key}n${(this.made += 1)}`; return `rename ${field.key} to ${field.name}`;
      case 'hide': field.hidden = !field.hidden; return `hide ${field.key}: ${field.hidden}`;
      case 'require': if (field.kind === 'text') field.required = !field.required; return `require ${field.key}: ${field.required}`;
      case 'choice': {
        const choice = this.pick(field.choices);
        choice.retired = !choice.retired;
        return `retire the choice ${choice.name} of ${field.key}: ${choice.retired}`;
      }
      case 'retire': if (this.shown().length > 3) Object.assign(field, { away: true, kindThen: field.kind }); return `retire ${field.key}: ${field.away}`;
      default: this.order = [...this.order.slice(1), this.order[0]]; return 'reorder';
    }
  }

  /** One change of type, of a field that is there. */
  retype(): string | undefined {
    const ways: Record<Kind, Kind[]> = { text: ['int', 'enum', 'enums'], int: ['text'], enum: ['text', 'enums'], enums: ['enum', 'text'] };
    const field = this.pick(this.shown());
    const kind = this.pick(ways[field.kind]);
    this.move(field, field.kind, { ...field, kind });
    field.kind = kind;
    field.required = false;
    return `${field.key} becomes ${kind}`;
  }

  /** Makes, changes or removes a row, on both sides. */
  async write(client: Client): Promise<string> {
    const row = this.all.length > 3 && this.next() < 0.7 ? this.pick(this.all) : undefined;
    if (row && this.next() < 0.15) {
      await client.delete(`/api/things/${row.id}`);
      this.all.splice(this.all.indexOf(row), 1);
      return `remove ${row.id}`;
    }
    const chosen = this.shown().filter((field) => !row || this.next() < 0.5 || (field.required && this.cell(row, field) === null));
    const values = new Map(chosen.map((field) => [field, this.value(field)]));
    const body = Object.fromEntries([...values].map(([{ name }, value]) => [name, value]));
    const answer = row ? await client.put(`/api/things/${row.id}`, { version: row.version, ...body }) : await client.post('/api/things', body);
    const written = row ?? { id: answer.id as number, version: 0, cells: new Map<string, Value>() };
    written.version = answer.version as number;
    for (const [field, value] of values) written.cells.set(`${field.key}/${field.kind}`, tidy(value));
    if (!row) this.all.push(written);
    return `write ${written.id} ${JSON.stringify(body)}`;
  }

  /** What a row of the product says, by its fields' names of now. */
  valuesOf(row: unknown): object {
    const { id, version } = row as Row;
    const known = new Set(Object.keys(row as object));
    return { id, version, ...Object.fromEntries(this.fields.filter(({ name }) => known.has(name)).map(({ name }) => [name, (row as Record<string, unknown>)[name]])) };
  }

  rows = (): object[] => this.all.map((row) => this.rowOf(row, this.shown()));
  rowsShown = (): object[] => this.all.map((row) => this.rowOf(row, this.shown().filter(({ hidden }) => !hidden)));

  private rowOf(row: Row, fields: Field[]): object {
    return { id: row.id, version: row.version, ...Object.fromEntries(fields.map((field) => [field.name, this.cell(row, field) ?? (field.kind === 'enums' ? [] : null)])) };
  }

  private shown = () => this.fields.filter(({ away }) => !away);
  private cell = (row: Row, { key, kind }: Pick<Field, 'key' | 'kind'>): Value => row.cells.get(`${key}/${kind}`) ?? null;

  private attribute({ key, name, kind, choices, required }: Field): object {
    const values = Object.fromEntries(choices.map((choice) => [choice.name, { label: label(labelOf(choice.name)), ...(choice.retired && { retired: true }) }]));
    return { type: kind, label: label(key), ...(name !== key && { name }), ...(required && { required }), ...(kind.startsWith('enum') && { values }) };
  }

  private value(field: Field): Value {
    const open = field.choices.filter(({ retired }) => !retired).map(({ name }) => name);
    switch (field.kind) {
      case 'int': return this.next() < 0.2 ? null : Math.floor(this.next() * 100);
      case 'text': return field.required ? 'alpha' : this.pick(texts);
      case 'enum': return open.length > 0 && this.next() < 0.8 ? this.pick(open) : null;
      case 'enums': return open.filter(() => this.next() < 0.5);
    }
  }

  /** Values move to another kind; one that stands there already and means the same stays. */
  private move(field: Field, from: Kind, to: Field): void {
    if (from === to.kind) return;
    for (const row of this.all) {
      const [value, kept] = [this.cell(row, { key: field.key, kind: from }), this.cell(row, to)];
      if (kept !== null && same(convert(to.kind, from, kept), value)) continue;
      row.cells.set(`${field.key}/${to.kind}`, convert(from, to.kind, value));
    }
  }
}

const same = (a: Value, b: Value) => JSON.stringify(a) === JSON.stringify(b);
const tidy = (value: Value): Value => (typeof value === 'string' ? value.trim() || null : Array.isArray(value) && value.length === 0 ? null : value);

/** What becomes of a value; null = it cannot be. */
function convert(from: Kind, to: Kind, value: Value): Value {
  if (value === null || from === to) return value;
  if (to === 'int') return typeof value === 'string' && /^[+-]?\d+$/.test(value) ? Number(value) : null;
  if (from === 'int' && to === 'text') return String(value);
  const choices = from === 'text' ? choicesIn(String(value)) : [value].flat().map(String);
  if (to === 'text') return choices.map(labelOf).join('、');
  if (choices.length === 0) return null;
  return to === 'enums' ? choices : choices.length === 1 && (from !== 'text' || nameOf(String(value)) !== undefined) ? choices[0] : null;
}

const nameOf = (text: string) => names.find((one) => one === text.trim() || labelOf(one) === text.trim());

/** Every part of the text is a choice, or there is none. */
function choicesIn(text: string): string[] {
  const parts = text.split(/[、,]/).map((part) => nameOf(part));
  return parts.every((name) => name !== undefined) ? parts : [];
}
