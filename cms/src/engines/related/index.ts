/** The door of the document graph: which documents belong to a record. */
export { relatedRoutes } from './routes';
