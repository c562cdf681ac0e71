/** The panel's own entry, loaded behind the sign-in: brings meta and the language's texts, then draws the panel. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AuthProvider, I18nProvider } from 'react-admin';
import { App } from './App';
import type { Meta } from './meta/contract';
import { loadMeta } from './meta/load-meta';
import { MetaProvider } from './meta/MetaProvider';
import { createAuthProvider } from './providers/auth-provider';
import { createI18nProvider } from './providers/i18n-provider';
import { setSchemaVersion } from './providers/schema-version';
import { choseLanguage, rememberLanguage, storedLanguage } from './session/language';
import { Opening, Unreachable } from './session/Opening';
import { onSignedOut } from './session/session';

interface Ready { meta: Meta; i18nProvider: I18nProvider; authProvider: AuthProvider }

export function Panel() {
  const [ready, setReady] = useState<Ready | null>(null);
  const [failed, setFailed] = useState(false);
  const current = useRef<Meta | null>(null);

  const open = useCallback(async () => {
    setFailed(false);
    onSignedOut(async () => location.reload());
    try {
      const meta = await loadMeta();
      current.current = meta;
      setSchemaVersion(meta.version);
      const language = choseLanguage() ? storedLanguage() : meta.me.language;
      rememberLanguage(language);
      setReady({ meta, i18nProvider: await createI18nProvider(language), authProvider: createAuthProvider(() => current.current!) });
    } catch {
      setFailed(true);
    }
  }, []);
  useEffect(() => { void open(); }, [open]);
  const onChange = useCallback((meta: Meta) => { current.current = meta; }, []);

  if (failed) return <Unreachable onAgain={() => void open()} />;
  if (!ready) return <Opening />;
  return <MetaProvider first={ready.meta} onChange={onChange}><App authProvider={ready.authProvider} i18nProvider={ready.i18nProvider} /></MetaProvider>;
}
