/** Strapi's log: warnings and errors; the product writes its own lines. */
export default { level: 'warn' };
