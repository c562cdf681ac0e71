/** The door of reports: definitions as data, figures from the documents, each person what they may see. */
import { isAdministrator, type Person } from '../access';
import { model } from '../model';
import { mayOpen } from './run-report';

export { reportRoutes } from './routes';
export { mayOpen, runReport, type ReportResult } from './run-report';

/** The reports a person may open, as meta tells them. */
export function reportsFor(person: Person): object[] {
  return model().reports.filter((report) => mayOpen(person, report) || isAdministrator(person)).map(({ name, label, help, pack, params = [] }) => ({
    name, label, help, pack,
    params: params.map(({ name: param, label: text, type, target, values, default: preset }) => ({
      name: param, label: text, type, target, default: preset, values: values && Object.entries(values).map(([value, shown]) => ({ name: value, label: shown })),
    })),
    formats: ['json', 'xlsx', 'pdf'],
  }));
}
