/** The loop that works on imports, one after the other, in small steps with room for everybody else between them. */
import { setTimeout as wait } from 'node:timers/promises';
import { Bell } from '../../foundation/bell';
import { database } from '../../foundation/database';
import type { Labels } from '../../foundation/language';
import { people, type Person } from '../access';
import { typeById } from '../model';
import { beginChecking, checkStep } from './check-step';
import { advance, claimJob, release } from './claim';
import { mayImport } from './import-field';
import type { JobRow } from './job';
import { NameFinder } from './find-names';
import type { SeenValues } from './judge-record';
import { ownNames, pointsToOwn, workOn } from './plan-records';
import { revertStep } from './revert-step';
import { sentences } from './sentences';
import { onWake } from './wake';
import { writeStep } from './write-step';

const pollMs = 2_000;
const breath = 4;

/** Starts it; what another process has left undone is taken up first. Gives back how to end it after the step that is under way. */
export function startImports(): () => Promise<void> {
  let stopped = false;
  const bell = new Bell();
  onWake(() => bell.ring());
  const ended = loop(bell, () => stopped);
  return async () => {
    stopped = true;
    onWake(undefined);
    bell.ring();
    await ended;
  };
}

async function loop(bell: Bell, stopped: () => boolean): Promise<void> {
  while (!stopped()) {
    try {
      const job = await claimJob();
      if (job) await workThrough(job, stopped);
      else await bell.wait(pollMs);
    } catch (error) {
      console.error('An import stumbled:', error);
      await bell.wait(pollMs);
    }
  }
}

/** What is known of a job from one step to the next. */
interface Memory { seen: SeenValues; finder?: { of: string; names: NameFinder } }

async function workThrough(claimed: JobRow, stopped: () => boolean): Promise<void> {
  const memory: Memory = { seen: new Map() };
  let job: JobRow | undefined = claimed.phase === 'checking' ? await beginChecking(claimed) : claimed;
  while (job?.state === 'running' && !stopped()) {
    job = await step(job, memory);
    await wait(breath);
  }
  if (job?.state === 'running') await release(job);
}

async function step(job: JobRow, memory: Memory): Promise<JobRow | undefined> {
  const type = typeById(job.type_id);
  const person = people().byId(job.person_id);
  const mayStill = (one: Person | undefined): one is Person => one !== undefined && !one.blocked && type !== undefined && mayImport(one, type);
  try {
    if (type && (job.phase === 'reverting' || job.phase === 'undoing')) return await revertStep(job, type, person);
    if (!type || !mayStill(person)) return await giveUp(job, sentences.gone);
    // Between checking and writing names may have changed hands.
    const inItself = pointsToOwn(job, type);
    if (memory.finder?.of !== job.phase || (inItself && job.phase === 'writing')) {
      memory.finder = { of: job.phase, names: new NameFinder(person, inItself && job.phase === 'checking' ? { type, names: await ownNames(job, type) } : undefined) };
    }
    const work = workOn(job, person, type, memory.finder.names);
    return job.phase === 'checking' ? await checkStep(work, memory.seen) : await writeStep(work);
  } catch (error) {
    console.error(`The import ${job.id} broke:`, error);
    return giveUp(job, sentences.broke);
  }
}

/** What was written goes back; where nothing can be done any more the job is over. */
async function giveUp(job: JobRow, message: Labels): Promise<JobRow | undefined> {
  const next: Partial<JobRow> = job.phase === 'writing' && typeById(job.type_id) ? { phase: 'reverting', message: JSON.stringify(message) }
    : { state: 'failed', message: JSON.stringify(message), created: 0, updated: 0 };
  return await database().transaction((tx) => advance(tx, job, next)) ? { ...job, ...next } : undefined;
}
