/** The routes of records: one set for every type, in the dialect of ra-data-simple-rest. */
import type { Route } from '../../foundation/http';
import { notFound } from '../../foundation/refusal';
import { before, unwithheld, type Person } from '../access';
import { list, read } from '../store';
import { act, create, destroy, historyOf, present, save } from '../workflow';
import { bulk } from './bulk';
import { readListQuery, readNoQuery } from './list-query';
import { metaFor } from './meta';
import { idOfPath, typeOfPath, writtenTypeOfPath } from './type-of-path';

export const recordRoutes: Route<Person>[] = [
  {
    method: 'GET', path: '/api/meta', handler: async ({ person, query }) => {
      readNoQuery(query);
      return { headers: { 'content-type': 'application/json; charset=utf-8' }, body: metaFor(unwithheld(person)) };
    },
  },
  {
    method: 'GET', path: '/api/:plural', handler: async ({ person, params, query }) => {
      const type = typeOfPath(person, params.plural);
      const asked = readListQuery(query);
      const { rows, total } = await list(person, type, asked);
      const [first] = asked.range;
      return { headers: { 'content-range': `${type.plural} ${first}-${Math.max(first, first + rows.length - 1)}/${total}` }, body: rows };
    },
  },
  {
    method: 'GET', path: '/api/:plural/:id', handler: async ({ person, params, query }) => {
      const type = typeOfPath(person, params.plural);
      readNoQuery(query);
      const id = idOfPath(params.id);
      const reader = before(person, type, id);
      const record = await read(reader, type, id);
      if (!record) throw notFound();
      return { body: await present(reader, type, record) };
    },
  },
  {
    method: 'GET', path: '/api/:plural/:id/history', handler: async ({ person, params, query }) => {
      const type = typeOfPath(person, params.plural);
      readNoQuery(query);
      const id = idOfPath(params.id);
      return { body: await historyOf(before(person, type, id), type, id) };
    },
  },
  {
    method: 'POST', path: '/api/:plural', handler: async ({ person, params, body }) => {
      const type = writtenTypeOfPath(person, params.plural);
      return { status: 201, body: await create(before(person, type, 0), type, body) };
    },
  },
  {
    method: 'POST', path: '/api/:plural/bulk', handler: async ({ person, params, body, language }) => (
      { body: { results: await bulk(person, writtenTypeOfPath(person, params.plural), body, language) } }),
  },
  {
    method: 'PUT', path: '/api/:plural/:id', handler: async ({ person, params, body }) => {
      const type = writtenTypeOfPath(person, params.plural);
      const id = idOfPath(params.id);
      return { body: await save(before(person, type, id), type, id, body) };
    },
  },
  {
    method: 'DELETE', path: '/api/:plural/:id', handler: async ({ person, params }) => {
      const id = idOfPath(params.id);
      await destroy(person, writtenTypeOfPath(person, params.plural), id);
      return { body: { id } };
    },
  },
  {
    method: 'POST', path: '/api/:plural/:id/act/:action', handler: async ({ person, params, body }) => {
      const type = writtenTypeOfPath(person, params.plural);
      const id = idOfPath(params.id);
      return { body: await act(before(person, type, id), type, id, params.action, body) };
    },
  },
];
