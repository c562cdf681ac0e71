/** Who is signed in and what react-admin may show, answered from meta; the session itself lives in `session/`. */
import type { AuthProvider } from 'ra-core';
import type { Meta } from '../meta/contract';
import { signOut } from '../session/session';

const around = new Set(['tasks', 'mails', 'notices']);

/** @param meta gives the meta of the moment, so that a new version counts at once. */
export function createAuthProvider(meta: () => Meta): AuthProvider {
  return {
    login: () => Promise.resolve(),
    checkAuth: () => Promise.resolve(),
    /** A 401 has already asked for a new sign-in; anything else is an answer for the page, not the end of the session. */
    checkError: () => Promise.resolve(),
    logout: async () => {
      await signOut();
      location.replace('/');
      // The page is on its way out; what react-admin would clear afterwards is this person's own columns and queries.
      return new Promise<never>(() => undefined);
    },
    getIdentity: () => Promise.resolve({ id: meta().me.id, fullName: meta().me.name || meta().me.username }),
    canAccess: ({ resource, action, record }) => {
      if (around.has(resource)) return Promise.resolve(action === 'list');
      const type = meta().types.find(({ plural }) => plural === resource);
      if (!type) return Promise.resolve(false);
      if (action === 'edit') return Promise.resolve(!record?.fields || Object.values(record.fields as Record<string, string>).includes('write'));
      if (action === 'create' || action === 'export' || action === 'list') return Promise.resolve(type.can[action] === true);
      return Promise.resolve(true);
    },
  };
}
