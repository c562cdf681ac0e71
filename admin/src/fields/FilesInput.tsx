/** Attachments: chosen or dropped, uploaded at once, and bound to the record when it is saved. */
import { useState } from 'react';
import AttachFile from '@mui/icons-material/AttachFile';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import LinearProgress from '@mui/material/LinearProgress';
import { visuallyHidden } from '@mui/utils';
import { useInput, useNotify } from 'react-admin';
import { useText } from '../i18n/use-text';
import type { FileValue } from '../meta/contract';
import { api } from '../providers/data-provider';
import { FileList } from './FileList';
import type { InputProps } from './input-props';

export function FilesInput({ source, label, disabled, required, validate, dense }: InputProps) {
  const t = useText();
  const notify = useNotify();
  const { field, fieldState } = useInput({ source, validate, defaultValue: [], format: (value?: FileValue[] | null) => value ?? [], parse: (value: FileValue[]) => value });
  const [uploading, setUploading] = useState<string[]>([]);
  const [over, setOver] = useState(false);
  const files = field.value as FileValue[];

  async function add(chosen: File[]) {
    let all = files;
    for (const file of chosen) {
      setUploading((names) => [...names, file.name]);
      try {
        all = [...all, await api.upload(file)];
        field.onChange(all);
      } catch (problem) {
        notify(t('files.failed', { name: file.name, why: (problem as Error).message }), { type: 'error' });
      } finally {
        setUploading((names) => names.filter((name) => name !== file.name));
      }
    }
  }

  return (
    <Box
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); if (!disabled) void add([...event.dataTransfer.files]); }}
      sx={{ p: dense ? 0 : 1.25, border: dense ? 0 : 1, borderStyle: 'dashed', borderColor: over ? 'primary.main' : 'divider', borderRadius: 1 }}
    >
      {!dense && <FormLabel required={required} error={Boolean(fieldState.error)} sx={{ display: 'block', fontSize: 13, mb: 0.75 }}>{label}</FormLabel>}
      <FileList files={files} onRemove={disabled ? undefined : (gone) => field.onChange(files.filter(({ id }) => id !== gone.id))} />
      {uploading.map((name) => <Box key={name} role="status" sx={{ fontSize: 13, mt: 0.5 }}>{t('files.uploading', { name })}<LinearProgress /></Box>)}
      {!disabled && (
        <Button component="label" role={undefined} tabIndex={-1} size="small" startIcon={<AttachFile />} sx={{ mt: files.length ? 0.75 : 0, '&:focus-within': { outline: '2px solid', outlineOffset: 1 } }}>
          {dense ? t('files.add') : t('files.drop')}
          <input type="file" multiple style={visuallyHidden} aria-label={label} onChange={(event) => { void add([...(event.target.files ?? [])]); event.target.value = ''; }} />
        </Button>
      )}
      {fieldState.error && <FormHelperText error>{fieldState.error.message?.replace(/^@@react-admin@@"?|"$/g, '')}</FormHelperText>}
    </Box>
  );
}
