/** The fields of a type, laid out in the sections of its form; beside them the editor of the one chosen, and the real form. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useSearchParams } from 'react-router-dom';
import { attributeAt, placeOf, placeText, type Adding, type Place } from '../draft/place';
import type { TypeEditor } from '../draft/use-draft-type';
import { Preview } from '../preview/Preview';
import { AddFieldDialog } from './AddFieldDialog';
import { FieldEditor } from './FieldEditor';
import { SectionsBoard } from './SectionsBoard';

export function FieldsTab(editor: TypeEditor) {
  const { schema } = editor.type;
  const [search, setSearch] = useSearchParams();
  const [adding, setAdding] = useState<Adding | null>(null);
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('xl'));
  const place = placeOf(search.get('field') ?? undefined);
  const chosen = place && attributeAt(schema, place) ? place : undefined;
  const choose = (next?: Place) => setSearch({ tab: 'fields', ...(next ? { field: placeText(next) } : {}) });
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(270px, 340px) minmax(0, 1fr)', xl: 'minmax(280px, 360px) minmax(0, 1fr) minmax(0, 1fr)' }, gap: 2, alignItems: 'start' }}>
      {!(narrow && chosen) && <SectionsBoard {...editor} chosen={chosen} onChoose={choose} onAdd={setAdding} />}
      {chosen && (
        <Paper component="section" sx={{ p: { xs: 1.5, sm: 2.5 }, position: { md: 'sticky' }, top: { md: 110 }, maxHeight: { md: 'calc(100vh - 126px)' }, overflow: { md: 'auto' } }}>
          <FieldEditor key={placeText(chosen)} {...editor} place={chosen} onChoose={choose} onAdd={setAdding} />
        </Paper>
      )}
      {(!chosen || wide) && !(narrow && chosen) && (
        <Box sx={{ position: { md: 'sticky' }, top: { md: 110 }, maxHeight: { md: 'calc(100vh - 126px)' }, overflow: { md: 'auto' }, gridColumn: { xl: chosen ? undefined : '2 / -1' } }}>
          <Preview type={editor.type} />
        </Box>
      )}
      {adding && <AddFieldDialog {...editor} {...adding} onClose={() => setAdding(null)} onAdded={choose} />}
    </Box>
  );
}
