/** The print engine's door: the forms of a record on paper. */
export type { Paper } from './paper';
export { printRoutes } from './print-routes';
export { paperOf, printedForm, type PrintOrder } from './printed-form';
export { renderPdf } from './render-pdf';
export { drawEdgeLabel } from './seal';
export { toHtml } from './to-html';
