/** The paper forms of a type (打印单): which there are, the blocks of one, and the sheet itself beside them. */
import { useState } from 'react';
import Add from '@mui/icons-material/Add';
import Delete from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useNotify } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useLabel } from '../../i18n/use-text';
import { useDraft } from '../draft/DraftProvider';
import type { TypeEditor } from '../draft/use-draft-type';
import { fill, useWords } from '../words';
import { formsOf } from './change-forms';
import { FormEditor } from './FormEditor';
import { NewFormDialog } from './NewFormDialog';
import { SheetPreview } from './SheetPreview';

export default function PrintTab({ type }: TypeEditor) {
  const w = useWords();
  const label = useLabel();
  const notify = useNotify();
  const { files, setFile } = useDraft();
  const [search, setSearch] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const forms = formsOf(files, type.folder);
  const open = forms.find(({ name }) => name === search.get('form')) ?? forms[0];
  const show = (form: string) => setSearch({ tab: 'print', form });
  const retire = () => {
    setFile(open.path, undefined);
    notify(fill(w.print.retired, { name: label(open.form.label) }));
  };
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', mb: 1.5 }}>
        {forms.length > 0 && (
          <Tabs value={open.name} onChange={(_event, name: string) => show(name)} variant="scrollable" aria-label={w.print.forms} sx={{ minHeight: 40 }}>
            {forms.map(({ name, form }) => <Tab key={name} value={name} label={label(form.label) || name} sx={{ minHeight: 40 }} />)}
          </Tabs>
        )}
        <Button size="small" startIcon={<Add />} onClick={() => setAdding(true)}>{w.print.create}</Button>
        {forms.length > 0 && <Button size="small" color="inherit" startIcon={<Delete />} onClick={retire} sx={{ ml: 'auto' }}>{w.print.retire}</Button>}
      </Box>
      {forms.length === 0 && <Typography sx={{ color: 'text.secondary', maxWidth: 640 }}>{w.print.empty}</Typography>}
      {forms.length > 0 && (
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(360px, 460px) minmax(0, 1fr)' }, gap: 2, alignItems: 'start' }}>
          <FormEditor key={open.path} type={type} form={open.form} onChange={(form) => setFile(open.path, form)} />
          <SheetPreview type={type} form={open.form} />
        </Box>
      )}
      {adding && <NewFormDialog type={type} onMade={show} onClose={() => setAdding(false)} />}
    </Box>
  );
}
