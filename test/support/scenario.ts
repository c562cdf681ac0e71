/** The scenario runner: a test is a list of rows; each row is one step of somebody, with what follows from it and what does not. */
import { expect, test } from 'vitest';
import { fold } from '../../cms/src/engines/history/fold';
import type { Server } from './boot';
import type { ApiRecord, Answer } from './client';
import { spelledOut, stockChanges, worldOf, type Counts, type StockChanges, type World } from './world';

type Body = Record<string, unknown>;

/** References in bodies are written `customers/KH013`; lines of an act take the record's line ids in order, but those that have an `id` of their own (null = a new row). */
export interface Step {
  by: string;
  /** What they do: exactly one of these. */
  create?: Body;
  change?: Body;
  act?: string;
  look?: true;
  remove?: true;
  /** What the act is given. */
  with?: Body;
  /** The version they had on their screen; the present one by default. */
  seen?: 'before the last step' | 'none';
  /** The status that comes; 2xx by default. A refused step must change nothing, without the row saying so. */
  status?: number;
  /** The fields that the refusal names, all of them. */
  errors?: string[];
  /** What the refusal says somewhere in its message or errors. */
  says?: string | RegExp;
  /** The state afterwards; by default what it was. */
  state?: string;
  /** Fields of the answer. */
  shows?: Body;
  /** Fields that the answer does not have at all. */
  hides?: string[];
  /** The buttons this person has afterwards; `comment` and `cc`, which everybody has, are left out. */
  actions?: string[];
  /** Whose inbox holds the record afterwards; by default nobody's changed. */
  tasks?: Counts;
  /** What moved in stock; by default nothing. */
  stock?: StockChanges;
  /** Who is mailed because of this step, and nobody else. A row without it does not look, unless the step is refused: then nobody. */
  mails?: Counts;
}

export interface Scenario {
  /** A sentence of the specification. */
  name: string;
  plural: string;
  steps: Step[];
}

/** Declares one test per scenario. */
export function scenarios(server: () => Server, rows: readonly Scenario[]): void {
  let world: World | undefined;
  for (const { name, plural, steps } of rows) {
    test(name, async () => {
      world ??= worldOf(server());
      const run = new Run(server(), world, plural);
      for (const [position, step] of steps.entries()) await run.step(step, `step ${position + 1}: ${step.by} ${whatOf(step)}`);
    });
  }
}

const whatOf = ({ act, create, change, remove }: Step) => act ?? (create ? 'creates' : change ? 'changes' : remove ? 'removes' : 'looks');

/** One record on its way. */
class Run {
  /** As the administrator sees it, who sees everything; before and after the last step. */
  #record: ApiRecord | undefined;
  #previous: ApiRecord | undefined;
  #tasks: Counts | undefined;

  constructor(private readonly server: Server, private readonly world: World, private readonly plural: string) {}

  async step(step: Step, where: string): Promise<void> {
    const stockBefore = await this.world.stock();
    const looksAtMails = step.mails !== undefined || (step.status ?? 200) >= 400;
    const mailsBefore = looksAtMails && this.#record ? await this.world.mails(this.#record) : {};
    const answer = await this.#do(step);
    const refused = answer.status >= 400;

    expect(answer.status, `${where}: status of ${JSON.stringify(answer.body)}`).toSatisfy((status: number) => (step.status ? status === step.status : status < 300));
    if (step.errors) expect(Object.keys(answer.body.errors ?? {}).sort(), `${where}: fields named`).toEqual([...step.errors].sort());
    if (step.says) expect(JSON.stringify(answer.body), `${where}: said`).toMatch(step.says);
    if (step.remove && !refused) return;

    const before = this.#record;
    if (!before && refused) {
      expect(stockChanges(stockBefore, await this.world.stock()), `${where}: stock`).toEqual({});
      return;
    }
    await this.#look(before?.id ?? (answer.body.id as number));
    const after = this.#record as ApiRecord;
    if (before && refused) expect({ ...after, actions: null }, `${where}: a refused step changes nothing`).toEqual({ ...before, actions: null });
    expect(fold(await (await this.server.as('administrator')).get(`/api/${this.plural}/${after.id}/history`)), `${where}: what the history says`).toEqual({ state: after.state });
    expect(after.state, `${where}: state`).toBe(step.state ?? before?.state ?? after.state);
    if (!refused) await this.#checkView(step, answer, where);
    if (!refused || step.tasks) await this.#checkTasks(step, after, where);
    expect(stockChanges(stockBefore, await this.world.stock()), `${where}: stock`).toEqual(step.stock ?? {});
    if (looksAtMails) expect(difference(mailsBefore, await this.world.mails(after)), `${where}: mails`).toEqual(spelledOut(step.mails ?? {}));
  }

  async #checkTasks(step: Step, { id }: ApiRecord, where: string): Promise<void> {
    const tasks = await this.world.tasks(this.plural, id);
    if (step.tasks ?? this.#tasks) expect(tasks, `${where}: tasks`).toEqual(step.tasks ? spelledOut(step.tasks) : this.#tasks);
    this.#tasks = tasks;
  }

  async #do(step: Step): Promise<Answer> {
    const client = await this.server.as(step.by);
    if (step.create) return client.request('POST', `/api/${this.plural}`, await this.world.resolve(step.create));
    const record = this.#record;
    if (!record) throw new Error('A scenario begins with somebody creating the record.');
    const path = `/api/${this.plural}/${record.id}`;
    const version = step.seen === 'none' ? {} : { version: (step.seen ? this.#previous : record)?.version };
    if (step.change) return client.request('PUT', path, { ...version, ...this.#withLineIds(await this.world.resolve(step.change)) });
    if (step.act) return client.request('POST', `${path}/act/${step.act}`, { ...version, ...this.#withLineIds(await this.world.resolve(step.with ?? {})) });
    return client.request(step.remove ? 'DELETE' : 'GET', path);
  }

  #withLineIds(body: Body): Body {
    if (!Array.isArray(body.lines)) return body;
    const known = (this.#record?.lines ?? []) as { id: number }[];
    let next = 0;
    return { ...body, lines: (body.lines as Body[]).map((line) => ('id' in line ? line : { ...(known[next] && { id: known[next++].id }), ...line })) };
  }

  async #look(id: number): Promise<void> {
    this.#previous = this.#record;
    this.#record = (await (await this.server.as('administrator')).get(`/api/${this.plural}/${id}`)) as ApiRecord;
  }

  async #checkView(step: Step, answer: Answer, where: string): Promise<void> {
    if (step.shows) expect(answer.body, `${where}: shows`).toMatchObject(await this.world.resolve(step.shows));
    for (const field of step.hides ?? []) {
      const [part, column] = field.split('.');
      const holders: Body[] = column ? answer.body[part] : [answer.body];
      for (const holder of holders) expect(holder, `${where}: hides ${field}`).not.toHaveProperty(column ?? part);
    }
    if (step.actions) {
      const names = (answer.body as ApiRecord).actions.map((action) => action.name).filter((name) => name !== 'comment' && name !== 'cc');
      expect(names.sort(), `${where}: buttons`).toEqual([...step.actions].sort());
    }
  }
}

function difference(before: Counts, after: Counts): Counts {
  return Object.fromEntries(Object.entries(after).map(([person, n]) => [person, n - (before[person] ?? 0)]));
}
