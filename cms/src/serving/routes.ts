/** Every route of the product, in the order in which they are asked: fixed paths before those of records. */
import { authRoutes, eventRoutes } from '../engines/access';
import { designRoutes, viewAsRoutes } from '../engines/designer';
import { exportRoutes } from '../engines/exports';
import { fileRoutes } from '../engines/files';
import { handoverRoutes } from '../engines/handover';
import { approveRoutes, mailRoutes, noticeRoutes, queueRoutes } from '../engines/notices';
import { importRoutes } from '../engines/imports';
import { printRoutes } from '../engines/print';
import { relatedRoutes } from '../engines/related';
import { oncePerKey, recordRoutes } from '../engines/records';
import { reportRoutes } from '../engines/reports';
import { scheduleRoutes } from '../engines/schedules';
import { taskRoutes } from '../engines/workflow';
import type { Route } from '../foundation/http';
import { healthRoutes } from './health';
import { mayReadFile } from './may-read-file';
import { metricsRoute } from './metrics';

export const routes: Route[] = [
  ...healthRoutes, metricsRoute, ...authRoutes, ...eventRoutes, ...taskRoutes, ...mailRoutes, ...queueRoutes, ...noticeRoutes, ...approveRoutes,
  ...fileRoutes(mayReadFile, oncePerKey), ...printRoutes, ...reportRoutes, ...relatedRoutes, ...handoverRoutes, ...scheduleRoutes, ...designRoutes, ...viewAsRoutes(recordRoutes),
  ...importRoutes, ...exportRoutes, ...recordRoutes,
];
