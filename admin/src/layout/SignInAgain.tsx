/** When the session has ended: the sign-in comes up over the page, and everything typed stays where it is. */
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { loadMeta } from '../meta/load-meta';
import { useMeta } from '../meta/MetaProvider';
import { onSignedOut } from '../session/session';
import { SignIn } from '../session/SignIn';

export function SignInAgain() {
  const { me } = useMeta();
  const [settle, setSettle] = useState<(() => void) | null>(null);
  useEffect(() => onSignedOut(() => new Promise<void>((resolve) => setSettle(() => resolve))), []);
  if (!settle) return null;

  /** Somebody else signed in: nothing of the page before may stay on the screen. */
  async function carryOn() {
    const next = await loadMeta().catch(() => null);
    if (next && next.me.id !== me.id) return location.reload();
    settle?.();
    setSettle(null);
  }

  return createPortal(<SignIn again onSignedIn={() => void carryOn()} />, document.body);
}
