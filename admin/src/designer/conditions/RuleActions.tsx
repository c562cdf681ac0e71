/** The small buttons of the condition editor: add a rule or a group, take one away. */
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { ActionProps } from 'react-querybuilder';

export function AddAction({ label, handleOnClick, disabled }: ActionProps) {
  return <Button size="small" startIcon={<Add />} disabled={disabled} onClick={(event) => handleOnClick(event)}>{label}</Button>;
}

export function RemoveAction({ title, handleOnClick, disabled }: ActionProps) {
  return <IconButton size="small" title={title} aria-label={title} disabled={disabled} onClick={(event) => handleOnClick(event)} sx={{ ml: 'auto' }}><Close sx={{ fontSize: 18 }} /></IconButton>;
}
