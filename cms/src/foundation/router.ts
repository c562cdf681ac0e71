/** Finds the route of a request: the first in the given order whose path fits. */
import type { Route } from './http';

interface Compiled { route: Route; parts: string[] }
export interface Found { route: Route; params: Record<string, string> }

/** @returns a function from method and path to the route; `undefined` when no route has this path and method. */
export function createRouter(routes: readonly Route[]): (method: string, path: string) => Found | undefined {
  const tables = new Map<string, Compiled[]>();
  for (const route of routes) {
    const parts = route.path.split('/');
    const key = `${route.method} ${parts.length}`;
    tables.set(key, [...(tables.get(key) ?? []), { route, parts }]);
  }
  return (method, path) => {
    const asked = path.split('/');
    for (const { route, parts } of tables.get(`${method} ${asked.length}`) ?? []) {
      const params = fit(parts, asked);
      if (params) return { route, params };
    }
    return undefined;
  };
}

function fit(parts: string[], asked: string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (let i = 0; i < parts.length; i += 1) {
    if (parts[i] === asked[i]) continue;
    if (!parts[i].startsWith(':') || asked[i] === '') return undefined;
    try {
      params[parts[i].slice(1)] = decodeURIComponent(asked[i]);
    } catch {
      return undefined;
    }
  }
  return params;
}
