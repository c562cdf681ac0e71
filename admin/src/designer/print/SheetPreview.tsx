/** The sheets as they would come out of the printer, filled with a real record; drawn anew a moment after each change. */
import { useCallback, useDeferredValue, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useMeta } from '../../meta/MetaProvider';
import { api } from '../../providers/data-provider';
import { design } from '../design-api';
import { typeName, type DraftType } from '../draft/pack-files';
import { RecordPicker } from '../who/RecordPicker';
import { useWords } from '../words';
import type { PrintFile } from './change-forms';

/** 210 mm and a little grey around it, in pixels. */
const paperWidth = 830;

export function SheetPreview({ type, form }: { type: DraftType; form: PrintFile }) {
  const w = useWords();
  const published = useMeta().types.find(({ name }) => name === typeName(type));
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const { data: newest } = useQuery({
    queryKey: [published?.plural, 'getList', { newest: true }], enabled: published !== undefined,
    queryFn: ({ signal }) => api.getList(published?.plural as string, { filter: {}, pagination: { page: 1, perPage: 1 }, sort: { field: 'id', order: 'DESC' }, signal }),
  });
  const record = chosen ?? (newest?.data[0]?.id as number | undefined);
  const drawn = useDeferredValue(form);
  const { data, error, isFetching } = useQuery({
    queryKey: ['design', 'sheet', type.folder, record, drawn], enabled: record !== undefined, retry: false, placeholderData: keepPreviousData, gcTime: 0,
    queryFn: () => design.sheet(type.folder, drawn, record as number),
  });
  return (
    <Box component="section" aria-label={w.preview.title} sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: 1.5, pt: 1 }}>
        <Typography variant="subtitle2" component="h2" sx={{ color: 'text.secondary', mr: 'auto' }}>{w.preview.title}</Typography>
        {published && <Box sx={{ width: 260 }}><RecordPicker plural={published.plural} label={w.print.filledWith} value={record} onChange={setChosen} /></Box>}
      </Box>
      {error && <Alert severity="error" sx={{ mb: 1 }}>{error.message}</Alert>}
      {record === undefined && <Typography sx={{ color: 'text.secondary' }}>{w.preview.noDocument}</Typography>}
      <Box sx={{ height: 3 }}>{isFetching && <LinearProgress sx={{ height: 3 }} />}</Box>
      {data && <Sheets html={data.html} />}
    </Box>
  );
}

/** Sheets are as wide as paper; on a narrower screen they are drawn smaller. */
function Sheets({ html }: { html: string }) {
  const w = useWords();
  const [width, setWidth] = useState(paperWidth);
  const frame = useCallback((box: HTMLElement | null) => {
    if (!box) return undefined;
    const watch = new ResizeObserver(([{ contentRect }]) => setWidth(contentRect.width));
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  const scale = Math.min(1, width / paperWidth);
  return (
    <Box ref={frame} sx={{ height: '75vh', overflow: 'hidden', border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: '#e6e6e6' }}>
      <iframe title={w.preview.title} sandbox="" srcDoc={html} style={{ width: Math.max(width, paperWidth), height: `${100 / scale}%`, border: 0, transform: `scale(${scale})`, transformOrigin: '0 0' }} />
    </Box>
  );
}
