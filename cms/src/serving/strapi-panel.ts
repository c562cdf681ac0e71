/** Strapi's own panel, where somebody built it (`dist/build`): the only paths that reach Strapi's koa. Its writes meet the same locks. */
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { appFolder } from '../foundation/settings';

const roots: ReadonlySet<string> = new Set(['admin', 'content-manager', 'i18n', 'upload', 'uploads', 'users-permissions', 'email']);

/** Whether `npm run build:strapi-panel` has been run. */
export function isStrapiPanelBuilt(): boolean {
  return existsSync(join(appFolder, 'dist/build/index.html'));
}

/** Hands the request over; false when the panel is not built or the path is not its own. */
export function strapiPanel(strapi: Core.Strapi): (request: IncomingMessage, response: ServerResponse, path: string) => boolean {
  if (!isStrapiPanelBuilt()) return () => false;
  const callback = strapi.server.app.callback();
  return (request, response, path) => {
    if (!roots.has(path.split('/')[1])) return false;
    void callback(request, response);
    return true;
  };
}
