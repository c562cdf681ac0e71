/** The door of the document graph: which documents belong to a record, and what a person sees of a set of records. */
export type { GraphNode, Place } from './graph';
export { look } from './look';
export { relatedRoutes } from './routes';
