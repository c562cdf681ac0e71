/** The designer's door: drafts, checks, publishing, versions, and the columns that move when a field changes its type. */
export { beginMoves, bringOver, finishMoves, followMoves, MoveFailed } from './moves';
export { publishFiles } from './publish';
export { followRecomputes } from './recomputes';
export { resumePublication } from './resume';
export { designRoutes } from './routes';
export { createTables } from './tables';
export { takeRelease } from './take-release';
export { provideSupervisor } from './tell-supervisor';
export { viewAsRoutes } from './view-as';
