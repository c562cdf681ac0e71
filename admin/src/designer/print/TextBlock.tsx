/** A text on paper in three languages, with values of the record put into it. */
import { useState } from 'react';
import DataObject from '@mui/icons-material/DataObject';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { Labels } from '../../meta/contract';
import { LabelsInput } from '../shell/LabelsInput';
import { useWords } from '../words';
import { withInserted } from './change-forms';

interface TextBlockProps { text: Labels; multiline: boolean; fields: { name: string; label: string }[]; onChange: (text: Labels) => void }

export function TextBlock({ text, multiline, fields, onChange }: TextBlockProps) {
  const w = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const insert = (path: string) => {
    setAnchor(null);
    onChange(withInserted(text, path));
  };
  return (
    <Box>
      <LabelsInput label={w.print.text} value={text} onChange={onChange} multiline={multiline} optional />
      <Button size="small" startIcon={<DataObject />} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)} sx={{ mt: 0.5 }}>{w.print.insert}</Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} slotProps={{ paper: { sx: { maxHeight: 420 } } }}>
        <MenuItem onClick={() => insert('company.name')}>{w.print.companyName}</MenuItem>
        <MenuItem onClick={() => insert('copy')}>{w.print.copyName}</MenuItem>
        {fields.map(({ name, label }) => <MenuItem key={name} onClick={() => insert(`record.${name}`)}>{label}</MenuItem>)}
      </Menu>
    </Box>
  );
}
