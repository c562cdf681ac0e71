/** What can be done with a record type as a whole: duplicate it, put it into another pack, retire it. */
import { useState } from 'react';
import MoreVert from '@mui/icons-material/MoreVert';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Confirm, useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useLabel } from '../../i18n/use-text';
import { duplicateType, takenNames, withoutType } from '../draft/change-types';
import { useDraft } from '../draft/DraftProvider';
import type { DraftType } from '../draft/pack-files';
import { useUsedKeys } from '../draft/use-used-keys';
import { fill, useWords } from '../words';
import { MoveDialog } from './MoveDialog';

export function TypeMenu({ type }: { type: DraftType }) {
  const w = useWords();
  const label = useLabel();
  const navigate = useNavigate();
  const notify = useNotify();
  const { files, edit } = useDraft();
  const used = useUsedKeys();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asking, setAsking] = useState(false);
  const [moving, setMoving] = useState(false);
  const own = (type.schema.store ?? 'own') === 'own';
  const duplicate = () => {
    const made = duplicateType(files, type.folder, takenNames(files, used.types));
    edit((all) => ({ ...all, ...made.files }));
    setAnchor(null);
    navigate(`/designer/types/${made.folder}?tab=basics`);
  };
  const retire = () => {
    edit((all) => withoutType(all, type.folder));
    notify(fill(w.types.retired, { name: label(type.schema.label) }), { type: 'info' });
    navigate('/designer');
  };
  return (
    <>
      <IconButton aria-label={w.types.more} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}><MoreVert /></IconButton>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem disabled={!own} onClick={duplicate}>{w.types.duplicate}</MenuItem>
        <MenuItem onClick={() => { setAnchor(null); setMoving(true); }}>{w.packs.move}</MenuItem>
        <MenuItem disabled={!own} onClick={() => { setAnchor(null); setAsking(true); }} sx={{ color: 'error.main' }}>{w.types.retire}</MenuItem>
      </Menu>
      {moving && <MoveDialog type={type} onClose={() => setMoving(false)} />}
      <Confirm isOpen={asking} title={fill(w.types.retireAsk, { name: label(type.schema.label) })} content={w.types.retireHelp} confirm={w.types.retire} cancel={w.common.cancel} onConfirm={retire} onClose={() => setAsking(false)} />
    </>
  );
}
