/** The people that `@` offers while a comment is written: arrows and Enter choose. */
import type { KeyboardEvent } from 'react';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../i18n/use-text';
import type { Reference } from '../meta/contract';
import { api } from '../providers/data-provider';

const shown = 6;

export function MentionList({ sought, onPick, onBack }: { sought: string; onPick: (person: Reference) => void; onBack: () => void }) {
  const t = useText();
  const { data = [] } = useQuery({
    queryKey: ['people', 'mention', sought],
    queryFn: async ({ signal }) => (await api.getList('people', { filter: sought ? { q: sought } : {}, pagination: { page: 1, perPage: shown }, sort: { field: 'name', order: 'ASC' }, signal })).data,
    staleTime: 60_000,
    placeholderData: (previous) => previous,
  });
  if (data.length === 0) return null;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = event.key === 'ArrowDown' ? event.currentTarget.nextElementSibling : event.key === 'ArrowUp' ? event.currentTarget.previousElementSibling : undefined;
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (next instanceof HTMLElement) next.focus();
    else if (event.key === 'ArrowUp') onBack();
  };
  return (
    <Paper role="listbox" aria-label={t('act.mentions')} elevation={6} sx={{ position: 'absolute', zIndex: 1, left: 0, right: 0, top: '100%', maxHeight: 240, overflowY: 'auto' }}>
      {data.map((person) => (
        <ListItemButton key={person.id} role="option" aria-selected={false} dense onKeyDown={onKeyDown} onClick={() => onPick({ id: Number(person.id), label: String(person.name ?? person.username) })}>
          <ListItemText primary={String(person.name ?? person.username)} secondary={(person.department as Reference | null)?.label} />
        </ListItemButton>
      ))}
    </Paper>
  );
}
