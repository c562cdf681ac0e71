/** The print engine's door: the forms of a record on paper. */
export { printRoutes } from './print-routes';
