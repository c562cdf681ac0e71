/** The routes of the inbox. */
import { now } from '../../foundation/clock';
import { database } from '../../foundation/database';
import type { Request, Route } from '../../foundation/http';
import { idIn } from '../../foundation/path-id';
import { notFound } from '../../foundation/refusal';
import type { Person } from '../access';
import { absentFor } from '../access';
import { typeByPlural } from '../model';
import { holds } from './permitted';
import { tasksFor } from './task-list';
import { taskQuery } from './task-query';
import type { TaskRow } from './task-rows';
import { turnsOfRecord } from './turns';

export const taskRoutes: Route<Person>[] = [
  {
    method: 'GET',
    path: '/api/tasks',
    async handler({ person, query }) {
      const asked = taskQuery(query);
      const { tasks, total } = await tasksFor(person, asked);
      const last = tasks.length > 0 ? asked.from + tasks.length - 1 : asked.from;
      return { headers: { 'content-range': `tasks ${asked.from}-${last}/${total}` }, body: tasks };
    },
  },
  {
    method: 'GET',
    path: '/api/:plural/:id/turns',
    async handler({ person, params }) {
      const type = typeByPlural(params.plural);
      if (!type?.flow) throw notFound();
      return { body: await turnsOfRecord(person, type, idIn(params.id)) };
    },
  },
  {
    method: 'POST',
    path: '/api/tasks/:id/read',
    async handler({ person, params }: Request<Person>) {
      const id = /^\d{1,15}$/.test(params.id) ? Number(params.id) : 0;
      const row = await database().get<TaskRow>('SELECT * FROM "tasks" WHERE "id" = ?', [id]);
      const theirs = row && [person, ...absentFor(person)].some((one) => row.done_by === one.id || holds(one, { userId: row.user_id, role: row.role }));
      if (!theirs) throw notFound();
      await database().transaction((tx) => tx.run('UPDATE "tasks" SET "seen_at" = COALESCE("seen_at", ?) WHERE "id" = ?', [now().toISOString(), id]));
      return { body: { id, read: true } };
    },
  },
];
