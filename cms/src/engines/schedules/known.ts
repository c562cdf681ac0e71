/** The schedules of the model in force, each by its key. */
import { model, type RecordType, type ScheduleFile } from '../model';

export interface Known { key: string; type: RecordType; schedule: ScheduleFile }

/** A schedule's identity: the type's key and its name. */
export const keyOf = (type: Pick<RecordType, 'key'>, { name }: Pick<ScheduleFile, 'name'>): string => `${type.key}/${name}`;

/** Those that are on, in the order of their keys. */
export function schedulesOn(): Known[] {
  return model().types.flatMap((type) => type.schedules.filter(({ off }) => !off).map((schedule) => ({ key: keyOf(type, schedule), type, schedule })))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** The schedule that is called so and is on. */
export const scheduleCalled = (key: string): Known | undefined => schedulesOn().find((one) => one.key === key);

/** The type of the records that a schedule drafts for; undefined where it drafts one in all. */
export function subjectType({ for: whom }: Pick<ScheduleFile, 'for'>): RecordType | undefined {
  if (!whom) return undefined;
  return model().types.find(({ key, store }) => ('roles' in whom ? store === 'people' : key === whom.each));
}
