/** Every route of the product, in the order in which they are asked: fixed paths before those of records. */
import type { Route } from '../foundation/http';
import { healthRoutes } from './health';
import { metricsRoute } from './metrics';

export const routes: Route[] = [...healthRoutes, metricsRoute];
