/** Strapi's own panel: not part of the product's, built on request only. */
import { isStrapiPanelBuilt } from '../src/serving/strapi-panel';

export default ({ env }: { env(name: string): string }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  serveAdminPanel: isStrapiPanelBuilt(),
  flags: { nps: false, promoteEE: false },
});
