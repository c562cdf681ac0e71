/** The administrator's draft: loaded once, changed in memory with undo and redo, saved to the server as one types. */
import { createContext, useCallback, useContext, useEffect, useMemo, useReducer, useRef, useState, type ReactNode } from 'react';
import { design, type Draft, type Saved } from '../design-api';
import { changedFiles, loaded, move } from './edits';
import type { Files } from './pack-files';

export type Saving = 'saved' | 'saving' | 'failed' | 'elsewhere';

interface DraftValue {
  base: number;
  files: Files;
  /** Replaces the files by what `change` makes of them; one step of undo. */
  edit: (change: (files: Files) => Files) => void;
  /** Sets one file; undefined takes it away. */
  setFile: (path: string, content: unknown) => void;
  undo?: () => void;
  redo?: () => void;
  saving: Saving;
  /** Saves what is not saved yet; gives the revision the server has then. */
  flush: () => Promise<number>;
  /** Takes a whole draft of the server, forgetting what is here; the server's own where none is given. */
  load: (draft?: Draft) => Promise<void>;
  /** Lets the server change the saved draft; what it touched is one step of undo. */
  onServer: (change: (rev: number) => Promise<Saved>) => Promise<void>;
}

const DraftContext = createContext<DraftValue | null>(null);
const pause = 700;

export function DraftProvider({ first, children }: { first: Draft; children: ReactNode }) {
  const [edits, dispatch] = useReducer(move, first.files, loaded);
  const [base, setBase] = useState(first.base);
  const [saving, setSaving] = useState<Saving>('saved');
  const rev = useRef(first.rev);
  const saved = useRef(first.files);
  const now = useRef(first.files);
  const running = useRef<Promise<number> | null>(null);
  now.current = edits.now;

  const flush = useCallback(async (): Promise<number> => {
    while (running.current) await running.current.catch(() => undefined);
    const target = now.current;
    const changed = changedFiles(saved.current, target);
    if (Object.keys(changed).length === 0) return rev.current;
    setSaving('saving');
    running.current = design.save(rev.current, changed).then((answer) => {
      rev.current = answer.rev;
      saved.current = target;
      setSaving('saved');
      return answer.rev;
    });
    try {
      return await running.current;
    } catch (problem) {
      setSaving((problem as { status?: number }).status === 409 ? 'elsewhere' : 'failed');
      throw problem;
    } finally {
      running.current = null;
    }
  }, []);

  const load = useCallback(async (given?: Draft) => {
    const draft = given ?? await design.draft();
    rev.current = draft.rev;
    saved.current = draft.files;
    setBase(draft.base);
    dispatch({ kind: 'load', files: draft.files });
    setSaving('saved');
  }, []);

  const onServer = useCallback(async (change: (rev: number) => Promise<Saved>) => {
    const answer = await change(await flush());
    rev.current = answer.rev;
    const merged = (files: Files): Files => ({ ...files, ...answer.files });
    saved.current = merged(saved.current);
    dispatch({ kind: 'edit', change: (files) => (files === now.current ? saved.current : merged(files)), at: 0 });
  }, [flush]);

  useEffect(() => {
    if (edits.now === saved.current) return;
    const timer = setTimeout(() => void flush().catch(() => undefined), pause);
    return () => clearTimeout(timer);
  }, [edits.now, flush]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (Object.keys(changedFiles(saved.current, now.current)).length === 0) return;
      void flush().catch(() => undefined);
      event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('beforeunload', warn);
      void flush().catch(() => undefined);
    };
  }, [flush]);

  const edit = useCallback((change: (files: Files) => Files) => dispatch({ kind: 'edit', change, at: performance.now() }), []);
  const setFile = useCallback((path: string, content: unknown) => edit((files) => {
    if (content !== undefined) return { ...files, [path]: content };
    const { [path]: _gone, ...rest } = files;
    return rest;
  }), [edit]);

  const value = useMemo<DraftValue>(() => ({
    base, files: edits.now, edit, setFile, saving, flush, load, onServer,
    undo: edits.past.length ? () => dispatch({ kind: 'undo' }) : undefined,
    redo: edits.future.length ? () => dispatch({ kind: 'redo' }) : undefined,
  }), [base, edits, edit, setFile, saving, flush, load, onServer]);
  return <DraftContext.Provider value={value}>{children}</DraftContext.Provider>;
}

export function useDraft(): DraftValue {
  const value = useContext(DraftContext);
  if (!value) throw new Error('The draft was asked for outside DraftProvider.');
  return value;
}
