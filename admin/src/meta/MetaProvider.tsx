/** Loads meta once, keeps it fresh when the server's definitions change, and gives it to everything below without unmounting a form. */
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { onNewSchema, setSchemaVersion } from '../providers/schema-version';
import type { Meta, MetaType } from './contract';
import { loadNewestMeta } from './load-meta';

interface MetaContextValue { meta: Meta; refresh: () => Promise<void> }
const MetaContext = createContext<MetaContextValue | null>(null);

/** @param first the meta that was loaded before the panel was drawn. */
export function MetaProvider({ first, onChange, children }: { first: Meta; onChange?: (meta: Meta) => void; children: ReactNode }) {
  const [meta, setMeta] = useState(first);
  const running = useRef<Promise<void> | null>(null);
  const refresh = useCallback(() => {
    running.current ??= loadNewestMeta().then((next) => {
      setSchemaVersion(next.version);
      setMeta(next);
      onChange?.(next);
    }).finally(() => { running.current = null; });
    return running.current;
  }, [onChange]);
  useEffect(() => onNewSchema(() => void refresh().catch(() => undefined)), [refresh]);
  const value = useMemo(() => ({ meta, refresh }), [meta, refresh]);
  return <MetaContext.Provider value={value}>{children}</MetaContext.Provider>;
}

/** The same meta with one type as it would be: what is drawn below is drawn from that. */
export function MetaWithType({ type, children }: { type: MetaType; children: ReactNode }) {
  const { meta, refresh } = useMetaContext();
  const value = useMemo(() => ({ meta: { ...meta, types: [...meta.types.filter(({ name, plural }) => name !== type.name && plural !== type.plural), type] }, refresh }), [meta, refresh, type]);
  return <MetaContext.Provider value={value}>{children}</MetaContext.Provider>;
}

/** Somebody else's meta: what is drawn below is drawn as they see it. */
export function MetaOf({ meta, children }: { meta: Meta; children: ReactNode }) {
  const { refresh } = useMetaContext();
  const value = useMemo(() => ({ meta, refresh }), [meta, refresh]);
  return <MetaContext.Provider value={value}>{children}</MetaContext.Provider>;
}

function useMetaContext(): MetaContextValue {
  const value = useContext(MetaContext);
  if (!value) throw new Error('Meta was asked for outside MetaProvider.');
  return value;
}

/** The meta of the person signed in. */
export const useMeta = (): Meta => useMetaContext().meta;
/** Loads meta anew. */
export const useRefreshMeta = () => useMetaContext().refresh;

/** The type behind a resource; undefined where this person knows none of that name. */
export function useType(plural: string | undefined): MetaType | undefined {
  const meta = useMeta();
  return useMemo(() => meta.types.find((type) => type.plural === plural), [meta, plural]);
}
