/** Attached files by name and size; a click fetches one with the person's own rights. */
import AttachFile from '@mui/icons-material/AttachFile';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useNotify } from 'react-admin';
import { useText } from '../i18n/use-text';
import type { FileValue } from '../meta/contract';
import { api } from '../providers/data-provider';
import { saveBlob } from '../records/open-blob';
import { formatSize } from './format';

export function FileList({ files, dense, onRemove }: { files: FileValue[]; dense?: boolean; onRemove?: (file: FileValue) => void }) {
  const t = useText();
  const notify = useNotify();
  if (dense && files.length > 0) return <span className="figures" title={files.map(({ name }) => name).join('\n')}>📎 {files.length}</span>;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      {files.map((file) => (
        <Chip
          key={file.id}
          icon={<AttachFile />}
          variant="outlined"
          label={`${file.name} · ${formatSize(file.size)}`}
          aria-label={t('files.download', { name: file.name })}
          onClick={() => api.file(file.id).then((blob) => saveBlob(blob, file.name), (problem: Error) => notify(problem.message, { type: 'error' }))}
          onDelete={onRemove && (() => onRemove(file))}
          sx={{ maxWidth: '100%' }}
        />
      ))}
    </Box>
  );
}
