/** A draft that changes nothing follows the version that serves; one that does stays where it is, until its owner puts it on top. */
import { useEffect } from 'react';
import { useMeta } from '../../meta/MetaProvider';
import { useDraft } from './DraftProvider';
import { useDraftChanges } from './use-draft-changes';

export function Following() {
  const { version } = useMeta();
  const { base, load, saving } = useDraft();
  const unchanged = useDraftChanges().length === 0;
  useEffect(() => {
    if (version > base && unchanged && saving === 'saved') void load().catch(() => undefined);
  }, [version, base, unchanged, saving, load]);
  return null;
}
