/** Keeps a form that is being filled in step with the definitions: what was typed goes along with a renamed field, and the rights of the record are asked for anew. */
import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import type { MetaType, StoredRecord } from '../meta/contract';
import { useMeta } from '../meta/MetaProvider';
import { api } from '../providers/data-provider';
import { followNames } from './follow-names';

interface Follow { type: MetaType; stored: StoredRecord | undefined; onRights: (fields: StoredRecord['fields']) => void }

export function FollowSchema({ type, stored, onRights }: Follow) {
  const { version } = useMeta();
  const { getValues, setValue, reset, formState: { defaultValues } } = useFormContext();
  const drawn = useRef({ type, version });

  useEffect(() => {
    const before = drawn.current.type;
    if (before === type) return;
    drawn.current.type = type;
    const values = getValues();
    const now = followNames(values, before, type);
    if (now === values) return;
    reset(followNames(defaultValues ?? {}, before, type), { keepValues: true, keepDirty: true });
    for (const [name, value] of Object.entries(now)) if (value !== values[name]) setValue(name, value, { shouldDirty: true });
  }, [type, getValues, setValue, reset, defaultValues]);

  const id = stored?.id;
  useEffect(() => {
    if (drawn.current.version === version) return;
    drawn.current.version = version;
    // The version of the record stays: somebody else's change meanwhile is still to be told when this one is saved.
    if (id !== undefined) void api.getOne(type.plural, { id }).then(({ data }) => onRights((data as unknown as StoredRecord).fields), () => undefined);
  }, [version, id, type.plural, onRights]);

  return null;
}
