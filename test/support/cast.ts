/** The people of the demo company, by the user name they sign in with. */
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './place';

/** Everybody's password in the demo company. */
export const password = 'cinnabar-demo';

/** The people whom the story of a requisition needs. */
export const cast = {
  administrator: 'administrator',
  assistant: 'market-assistant',
  supervisor: 'market-supervisor',
  finance: 'finance',
  keeper: 'warehouse-keeper',
  salesperson: 'salesperson',
  otherSalesperson: 'salesperson-2',
  dealer: 'dealer',
  otherDealer: 'dealer-2',
} as const;

/** Every demo login there is: one per role of the packs, and the two second ones. */
export function everybody(): string[] {
  const packs = join(root, 'cms/packs');
  const roles = readdirSync(packs)
    .map((pack) => join(packs, pack, 'roles.json'))
    .filter((file) => existsSync(file))
    .flatMap((file) => Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object));
  return [...roles, cast.otherSalesperson, cast.otherDealer];
}
