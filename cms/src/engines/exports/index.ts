/** The door of exports: any list as a file. */
export { exportRoutes } from './routes';
