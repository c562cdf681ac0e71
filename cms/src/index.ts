/** What Strapi is told at its start: the assembly's part inside of it, and a refusal to start when an engine did not load. */
import type { Core } from '@strapi/strapi';
import { partUidOf, uidOf } from './engines/definitions';
import { model } from './engines/model';
import { keepReadsDeferred } from './foundation/begin-immediate';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    if (strapi.db.dialect.client === 'sqlite') keepReadsDeferred(strapi);
  },

  bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const uids = model().types.filter((type) => !type.ledger).flatMap((type) => [uidOf(type), ...type.parts.map((part) => partUidOf(type, part))]);
    const missing = uids.filter((uid) => !strapi.contentType(uid as never));
    if (missing.length) throw new Error(`Strapi did not take these content types: ${missing.join(', ')}.`);
  },
};
