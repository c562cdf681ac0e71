/** Strapi awaits this while it loads its plugins: the place where record types become content types. */
import { registerTypes, type UsersPlugin } from '../../engines/definitions';

export default async (plugin: UsersPlugin): Promise<UsersPlugin> => {
  await registerTypes(strapi, plugin);
  return plugin;
};
