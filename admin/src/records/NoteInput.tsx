/** The note of an action; in a comment `@` offers people, and whoever is picked is reminded. */
import { useRef, useState, type KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import { TextInput } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useText } from '../i18n/use-text';
import type { Action, Reference } from '../meta/contract';
import { mentionAt, mentioned } from './mention';
import { MentionList } from './MentionList';

export function NoteInput({ action, autoFocus }: { action: Action; autoFocus: boolean }) {
  const t = useText();
  const required = action.needs?.includes('note') ?? false;
  const comments = action.name === 'comment';
  const { getValues, setValue } = useFormContext();
  const box = useRef<HTMLDivElement>(null);
  const [sought, setSought] = useState<string | null>(null);

  const area = () => box.current?.querySelector('textarea') ?? null;
  const look = () => { if (comments) setSought(mentionAt(String(getValues('note') ?? ''), area()?.selectionStart ?? 0)); };
  function pick(person: Reference) {
    const place = area();
    const { text, caret } = mentioned(String(getValues('note') ?? ''), place?.selectionStart ?? 0, person.label);
    setValue('note', text, { shouldDirty: true });
    const already = (getValues('mentions') ?? []) as Reference[];
    if (!already.some(({ id }) => id === person.id)) setValue('mentions', [...already, person], { shouldDirty: true });
    setSought(null);
    requestAnimationFrame(() => { place?.focus(); place?.setSelectionRange(caret, caret); });
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && sought !== null) {
      event.stopPropagation();
      setSought(null);
    }
    if (event.key === 'ArrowDown' && sought !== null) {
      event.preventDefault();
      box.current?.querySelector<HTMLElement>('[role=option]')?.focus();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) (event.target as HTMLTextAreaElement).form?.requestSubmit();
  }

  return (
    <Box ref={box} sx={{ position: 'relative' }} onKeyDown={onKeyDown} onKeyUp={look} onClick={look}>
      <TextInput
        source="note"
        fullWidth
        label={t(required && !comments ? 'act.noteRequired' : 'act.note')}
        isRequired={required}
        validate={(value: unknown) => (required && !String(value ?? '').trim() ? t('act.needed') : undefined)}
        helperText={comments ? t('act.mentionHelp') : false}
        multiline
        minRows={2}
        autoFocus={autoFocus}
      />
      {sought !== null && <MentionList sought={sought} onPick={pick} onBack={() => area()?.focus()} />}
    </Box>
  );
}
