/** Strapi's koa middlewares: those it insists on; requests of the product do not pass them. */
export default [
  'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::session', 'strapi::query', 'strapi::body', 'strapi::favicon', 'strapi::public',
];
