/** What the environment says: every setting of the product is read here, so that one file lists them all. */
import { join, resolve } from 'node:path';

/** The folder of the server package, `cms`. The compiled code lies in `cms/dist/src`. */
export const appFolder = resolve(__dirname, '../../..');

try {
  process.loadEnvFile(join(appFolder, '../.env'));
} catch {
  // Without the file the environment says everything.
}

const text = (name: string) => process.env[name]?.trim() || undefined;

/** `demo` listens on 127.0.0.1 only and may hold the demo company; `public` is for real people. */
export const mode: 'demo' | 'public' = text('CINNABAR_MODE') === 'public' ? 'public' : 'demo';
export const port = Number(text('PORT') ?? 1337);
/** The address under which people reach the product; links are made from it only. */
export const publicUrl = (text('PUBLIC_URL') ?? `http://127.0.0.1:${port}`).replace(/\/+$/, '');
/** A postgres:// address; undefined = SQLite in the data folder. */
export const databaseUrl = text('DATABASE_URL');
/** Where mail goes out (see engines/notices/smtp.ts); undefined = the built-in mailbox only. */
export const smtpUrl = text('SMTP_URL');
/** The mailbox that answers and bounces come to (see engines/notices/inbound/mailbox.ts); undefined = nobody reads answers. */
export const imapUrl = text('IMAP_URL');
/** Database file, uploaded files and whatever else this installation keeps. */
export const dataFolder = resolve(text('CINNABAR_DATA') ?? join(appFolder, '../data'));
/** The packs that ship. */
export const packsFolder = resolve(text('CINNABAR_PACKS') ?? join(appFolder, 'packs'));
/** The built panel. */
export const panelFolder = resolve(text('CINNABAR_PANEL') ?? join(appFolder, '../admin/dist'));
/** Serving processes. */
export const workers = Math.max(1, Number(text('WORKERS') ?? 1) || 1);
/** Starts without the demo company. */
export const empty = text('CINNABAR_EMPTY') === '1';
/** Whoever asks for /metrics sends it as a bearer token; without it nobody is answered. */
export const metricsToken = text('METRICS_TOKEN');
