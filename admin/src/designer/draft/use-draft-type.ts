/** The record type that the address names, and how its files are changed. */
import { useCallback } from 'react';
import { useDraft } from './DraftProvider';
import { typeIn, type AccessFile, type DraftType, type SchemaFile } from './pack-files';

export interface TypeEditor {
  type: DraftType;
  changeSchema: (change: (schema: SchemaFile) => SchemaFile) => void;
  changeAccess: (change: (access: AccessFile) => AccessFile) => void;
}

export function useDraftType(folder: string): TypeEditor | undefined {
  const { files, edit } = useDraft();
  const type = typeIn(files, folder);
  const changeSchema = useCallback((change: (schema: SchemaFile) => SchemaFile) => edit((all) => {
    const path = `${folder}/schema.json`;
    return { ...all, [path]: bare(change(all[path] as SchemaFile)) };
  }), [edit, folder]);
  const changeAccess = useCallback((change: (access: AccessFile) => AccessFile) => edit((all) => {
    const path = `${folder}/access.json`;
    return { ...all, [path]: bare(change((all[path] as AccessFile | undefined) ?? { roles: {} })) };
  }), [edit, folder]);
  return type && { type, changeSchema, changeAccess };
}

/** Without keys that say nothing: JSON knows no undefined. */
const bare = <T,>(content: T): T => JSON.parse(JSON.stringify(content)) as T;
