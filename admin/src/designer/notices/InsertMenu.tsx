/** What can be put into a template: the record's fields as they are shown, those behind its references, the event, the reader. */
import { useState } from 'react';
import DataObject from '@mui/icons-material/DataObject';
import Button from '@mui/material/Button';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useLabel } from '../../i18n/use-text';
import { conditionFields } from '../conditions/condition-fields';
import { useDraft } from '../draft/DraftProvider';
import type { DraftType } from '../draft/pack-files';
import { useNoticeWords } from './words';

const shown = new Set(['number', 'state', 'owner']);

export function InsertMenu({ type, onInsert }: { type: DraftType; onInsert: (text: string) => void }) {
  const n = useNoticeWords();
  const label = useLabel();
  const { files } = useDraft();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const fields = anchor ? conditionFields(type, files, label).filter(({ name, group }) => (group === 'own' ? !name.includes('.') : group === 'system' ? shown.has(name) : true)) : [];
  const pick = (text: string) => { setAnchor(null); onInsert(`{{ ${text} }}`); };
  const item = (text: string, name: string) => <MenuItem key={name} dense onClick={() => pick(name)}>{text}</MenuItem>;
  return (
    <>
      <Button size="small" startIcon={<DataObject />} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>{n.words.insert}</Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} slotProps={{ paper: { sx: { maxHeight: 440 } } }}>
        <ListSubheader>{n.words.shown}</ListSubheader>
        {fields.filter(({ group }) => group !== 'through').map(({ name, label: text }) => item(text, `shown.${name}`))}
        <ListSubheader>{n.words.about}</ListSubheader>
        {(Object.keys(n.words.event) as (keyof typeof n.words.event)[]).map((name) => item(n.words.event[name], `event.${name}`))}
        {item(n.words.me, 'me.name')}
        {item(n.words.company, 'company.name')}
        {fields.some(({ group }) => group === 'through') && <ListSubheader>{n.words.behind}</ListSubheader>}
        {fields.filter(({ group }) => group === 'through').map(({ name, label: text }) => item(text, `record.${name}`))}
      </Menu>
    </>
  );
}
