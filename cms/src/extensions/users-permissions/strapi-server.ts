/** Strapi awaits this while it loads its plugins: the place where record types become content types. */
import { registerTypes, type UsersPlugin } from '../../engines/definitions';
import { countBootStatements } from '../../serving/boot-report';
import { isStrapiPanelBuilt } from '../../serving/strapi-panel';

export default async (plugin: UsersPlugin): Promise<UsersPlugin> => {
  countBootStatements(strapi.db.connection);
  await registerTypes(strapi, plugin, isStrapiPanelBuilt());
  return plugin;
};
