/** The file to be imported: chosen or dropped; beside it the template. */
import { useState } from 'react';
import FileDownload from '@mui/icons-material/FileDownloadOutlined';
import UploadFile from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify } from 'react-admin';
import { useLabel } from '../i18n/use-text';
import type { MetaType } from '../meta/contract';
import { saveBlob } from '../records/open-blob';
import { exchange } from './exchange-api';
import { useImportWords } from './words';

export function FileChoice({ type, file, onFile }: { type: MetaType; file: File | null; onFile: (file: File) => void }) {
  const w = useImportWords();
  const label = useLabel();
  const notify = useNotify();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => { if (files?.[0]) onFile(files[0]); };
  const template = () => void exchange.template(type.plural).then((blob) => saveBlob(blob, `${label(type.label)}.xlsx`)).catch((problem: Error) => notify(problem.message, { type: 'error' }));
  return (
    <Box
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files); }}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', p: 2, border: '1px dashed', borderColor: over ? 'primary.main' : 'divider', borderRadius: 1, bgcolor: over ? 'action.hover' : undefined }}
    >
      <Button startIcon={<FileDownload />} onClick={template}>{w.template}</Button>
      <Button component="label" variant={file ? 'outlined' : 'contained'} startIcon={<UploadFile />}>
        {file ? w.another : w.choose}
        <Box component="input" type="file" accept=".xlsx,.csv" aria-label={w.choose} onChange={(event) => { take(event.target.files); event.target.value = ''; }} sx={{ position: 'absolute', width: 1, height: 1, opacity: 0 }} />
      </Button>
      <Box component="span" sx={{ color: 'text.secondary', fontSize: 14, overflowWrap: 'anywhere' }}>{file?.name ?? w.drop}</Box>
    </Box>
  );
}
