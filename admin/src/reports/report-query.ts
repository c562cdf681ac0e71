/** A report's figures for its parameters, as the server gives them. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReportResult } from '../meta/contract';
import { request, requestBlob } from '../providers/http';

/** Parameter -> what is asked for; a reference stands as its id. */
export type Asked = Record<string, string>;

const path = (name: string, asked: Asked) => `/api/reports/${encodeURIComponent(name)}?${new URLSearchParams(asked)}`;

export function useReport(name: string, asked: Asked) {
  return useQuery({
    queryKey: ['report', name, asked],
    queryFn: async ({ signal }) => (await request<ReportResult>(path(name, asked), { signal })).json,
    placeholderData: keepPreviousData,
  });
}

/** The same figures as a file. */
export const fetchReportFile = (name: string, asked: Asked, format: 'xlsx' | 'pdf'): Promise<Blob> => requestBlob(path(name, { ...asked, format }));
