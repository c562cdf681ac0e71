/** Strapi's own panel: not part of the product's, built on request only. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { appFolder } from '../src/foundation/settings';

export default ({ env }: { env(name: string): string }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  serveAdminPanel: existsSync(join(appFolder, 'dist/build/index.html')),
  flags: { nps: false, promoteEE: false },
});
