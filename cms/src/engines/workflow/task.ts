/** A task: somebody's turn at a record. It belongs to one person, or to a role, any holder of which may do it. */

/** How a task came about: a step of the flow, a returned record, one of the ways to ask somebody else in, time that has run out, or a record put on hold. */
export type TaskPart = 'step' | 'returned' | 'delegated' | 'before' | 'after' | 'beside' | 'escalated' | 'hold';
export type TaskStatus = 'open' | 'waiting' | 'done' | 'closed';

/** A task as the flow's rules see it. */
export interface Task {
  id: number;
  state: string;
  round: number;
  /** Tells two visits to the same state apart: the record's version when the state was entered. */
  visit: number;
  /** The entry of a transition's `by` that it stands for. */
  entry: string;
  part: TaskPart;
  /** The lane of the state and the lane's step, where it stands in one. */
  lane: string | null;
  step: string | null;
  /** The task whose holder asked for this one. */
  parent: number | null;
  userId: number | null;
  role: string | null;
  status: TaskStatus;
  /** The action it was done with. */
  chosen: string | null;
  /** A returned record goes straight back to this state. */
  resume: string | null;
  givenBy: number | null;
  doneBy: number | null;
  /** ISO. */
  since: string;
  due: string | null;
  urgedAt: string | null;
}

/** A task to be opened; the rest of it follows from the record and the moment. */
export type NewTask = Pick<Task, 'state' | 'lane' | 'step' | 'entry' | 'part' | 'parent' | 'userId' | 'role' | 'status' | 'resume'> & {
  /** The visit it belongs to, where the state is not entered with it. */
  visit?: number;
};

/** What changes on a task that is there. */
export type TaskChange = { id: number } & Partial<Pick<Task, 'status' | 'userId' | 'role' | 'chosen' | 'urgedAt' | 'givenBy' | 'doneBy'>>;

/** Still in the way of the record's next state. */
export const isPending = (task: Task): boolean => task.status === 'open' || task.status === 'waiting';
