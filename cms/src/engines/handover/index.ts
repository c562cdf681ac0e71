/** The door of handing over: what somebody who leaves still holds, and who takes it. */
export { handoverRoutes } from './routes';
export { guardLeaving } from './still-held';
