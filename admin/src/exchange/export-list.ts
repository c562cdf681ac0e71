/** A list as a file: what it is filtered and sorted by, in the columns asked for. */
import { requestBlob } from '../providers/http';

export interface ExportAsked { format: 'xlsx' | 'csv'; filter: object; sort: { field: string; order: string }; columns?: string[] }

export function exportList(plural: string, { format, filter, sort, columns }: ExportAsked): Promise<Blob> {
  const query = new URLSearchParams({ format, filter: JSON.stringify(filter), sort: JSON.stringify([sort.field, sort.order]) });
  if (columns) query.set('columns', JSON.stringify(columns));
  return requestBlob(`/api/${encodeURIComponent(plural)}/export?${query}`);
}
