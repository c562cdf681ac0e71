/** The routes of access. */
import type { Route } from '../../foundation/http';
import { streamEvents } from './event-stream';
import { setPreferences } from './preferences';
import { changePassword, forgotPassword, resetPassword } from './reset-password';
import { refresh, signIn, signOut } from './sign-in';

const unsigned = { method: 'POST', public: true, idempotent: false } as const;
const signed = { method: 'POST', idempotent: false } as const;

export const authRoutes: Route[] = [
  { ...unsigned, path: '/api/auth/local', handler: signIn },
  { ...unsigned, path: '/api/auth/refresh', handler: refresh },
  { ...unsigned, path: '/api/auth/logout', handler: signOut },
  { ...unsigned, path: '/api/auth/forgot-password', handler: forgotPassword },
  { ...unsigned, path: '/api/auth/reset-password', handler: resetPassword },
  { ...signed, path: '/api/auth/change-password', handler: changePassword },
  { ...signed, path: '/api/auth/preferences', handler: setPreferences },
];

export const eventRoutes: Route[] = [{ method: 'GET', path: '/api/events', handler: streamEvents }];
