/** After one's changes were put on top of a colleague's: the places that both had changed, with the choice whose stays. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { ConflictList } from '../conflicts/ConflictList';
import type { Choices, Conflict } from '../design-api';
import { useDraft } from '../draft/DraftProvider';
import { setAt } from '../draft/set-at';
import { fill, useWords } from '../words';

/** @param conflicts what the server said: in the draft, one's own side stands. */
export function Rebased({ conflicts, onClose }: { conflicts: Conflict[]; onClose: () => void }) {
  const w = useWords();
  const { edit } = useDraft();
  const [choices, setChoices] = useState<Choices>(() => Object.fromEntries(conflicts.map(({ path }) => [path, 'ours'])));
  const choose = (next: Choices) => {
    const turned = conflicts.filter(({ path }) => next[path] !== choices[path]);
    edit((files) => turned.reduce((all, conflict) => setAt(all, conflict.path, conflict[next[conflict.path]]), files));
    setChoices(next);
  };
  return (
    <Alert severity="warning" sx={{ mb: 2, '& .MuiAlert-message': { flex: 1, minWidth: 0 } }} onClose={onClose}>
      <AlertTitle>{fill(w.publish.conflicts, { count: conflicts.length })}</AlertTitle>
      <Box sx={{ mt: 1 }}><ConflictList conflicts={conflicts} choices={choices} onChoices={choose} ours={w.conflicts.ours} theirs={w.conflicts.theirs} /></Box>
    </Alert>
  );
}
