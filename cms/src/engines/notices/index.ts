/** The door of notices: who is told what and when, by mail and in the panel, and the pages that decide without signing in. */
export { approveRoutes } from './approve/routes';
export { startDelivery, stopDelivery } from './delivery';
export { deliveryCounts, queueFigures, type QueueFigures } from './figures';
export { startReading } from './inbound/reading';
export { followDateRules } from './follow-date-rules';
export { keepNoticeDates } from './keep-dates';
export { listenToFlows } from './listen';
export { mailRoutes } from './mail-routes';
export { noticeRoutes } from './notice-routes';
export { queueRoutes } from './queue-routes';
export { notify } from './notify';
export { createTables } from './tables';
export { reviewNotices, type NoticeFinding } from './review-rules';
export { triedNotice, tryNotice, type TryNotice } from './try-rule';
