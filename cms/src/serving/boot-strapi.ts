/** One Strapi, loaded by hand: it never listens, and it leaves the process's signals and its channel to the supervisor alone. */
import { join } from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { appFolder } from '../foundation/settings';

/** Loads Strapi with the version that CINNABAR_BOOT names: its tables are in step with the model afterwards. */
export async function bootStrapi(): Promise<Core.Strapi> {
  const signals = ['SIGTERM', 'SIGINT'] as const;
  const ours = signals.map((signal) => process.listeners(signal));
  const strapi = createStrapi({ appDir: appFolder, distDir: join(appFolder, 'dist') });
  signals.forEach((signal, i) => {
    process.removeAllListeners(signal);
    for (const listener of ours[i]) process.on(signal, listener);
  });
  await strapi.load();
  strapi.server.mount();
  return strapi;
}

/** Ends it. Strapi would take every listener off the process on the way, those of the channel among them. */
export async function endStrapi(strapi: Core.Strapi): Promise<void> {
  const removeAllListeners = process.removeAllListeners.bind(process);
  process.removeAllListeners = () => process;
  try {
    await strapi.destroy();
  } finally {
    process.removeAllListeners = removeAllListeners;
  }
}
