/**
 * Strapi's panel, where nobody built it, costs nothing: its view settings and its permissions per type and field are not kept.
 * With 200 types of 60 fields they were most of the boot and half of the memory.
 */
import { isStrapiPanelBuilt } from '../../serving/strapi-panel';

export default (plugin: { bootstrap: () => Promise<void> }) =>
  (isStrapiPanelBuilt() ? plugin : Object.assign(plugin, { bootstrap: () => Promise.resolve() }));
