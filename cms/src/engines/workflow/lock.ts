/** The second lock on the door: Strapi's own REST, panel, documents() and db.query change no record type of ours. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { languageFrom } from '../../foundation/language';
import type { RecordType } from '../model';
import { typeById } from '../model';
import { isOurWrite } from '../store';
import { sentences } from './sentences';

/** Uids of record types and of their parts: `api::rt-12.rt-12`, `api::rt-12-lines…`. */
const ours = /^api::rt-(\d+)/;

const writes = ['beforeCreate', 'beforeCreateMany', 'beforeUpdate', 'beforeUpdateMany', 'beforeDelete', 'beforeDeleteMany'] as const;
const reads = new Set(['findOne', 'findFirst', 'findMany', 'count']);

/** Closes every door but ours; called once, when Strapi is loaded. */
export function installLock(strapi: Core.Strapi): void {
  const refuse = (uid: string) => {
    if (isOurWrite()) return;
    const id = ours.exec(uid)?.[1];
    if (id !== undefined) throw new errors.ForbiddenError(sentenceFor(strapi, typeById(Number(id))));
  };
  strapi.db.lifecycles.subscribe(Object.fromEntries(writes.map((event) => [event, ({ model }: { model: { uid: string } }) => refuse(model.uid)])));
  strapi.documents.use((context, next) => {
    if (!reads.has(context.action)) refuse(context.uid);
    return next();
  });
}

function sentenceFor(strapi: Core.Strapi, type: RecordType | undefined): string {
  const language = languageFrom(strapi.requestContext.get()?.get('accept-language'));
  return (type?.flow ? sentences.governed : sentences.onlyHere)[language];
}
