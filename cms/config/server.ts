/** Strapi's server part. It never listens: the worker owns the port. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, publicUrl } from '../src/foundation/settings';

export default ({ env }: { env: { array(name: string): string[] } }) => {
  const folder = join(dataFolder, 'strapi');
  // Its upload plugin does not start without this folder; the product keeps files elsewhere.
  mkdirSync(join(folder, 'uploads'), { recursive: true });
  return {
    url: publicUrl,
    app: { keys: env.array('APP_KEYS') },
    dirs: { public: folder },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
  };
};
