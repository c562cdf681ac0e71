/** What is needed to put a flow into words: the screen's language, the type's fields, the roles and the people. */
import { useMemo } from 'react';
import { useLabel } from '../../../i18n/use-text';
import type { Labels } from '../../../meta/contract';
import { conditionFields, type ConditionField } from '../../conditions/condition-fields';
import { useDraft } from '../../draft/DraftProvider';
import { rolesOf, type DraftType, type Files } from '../../draft/pack-files';
import { useWords, type Words } from '../../words';
import { usePeople } from '../use-people';
import { useFlowWords, type FlowWords } from '.';

export interface Speaker {
  w: Words;
  f: FlowWords;
  label: (labels: Labels | undefined) => string;
  fields: ReadonlyMap<string, ConditionField>;
  /** A role's name. */
  role: (name: string) => string;
  /** A person's name, by user name. */
  person: (username: string) => string;
}

export function useSpeaker(type: DraftType): Speaker {
  const w = useWords();
  const f = useFlowWords();
  const label = useLabel();
  const { files } = useDraft();
  const people = usePeople();
  const fields = useMemo(() => new Map(conditionFields(type, files, label).map((field) => [field.name, field])), [type, files, label]);
  return useMemo(() => ({
    w, f, label, fields,
    role: rolesIn(files, label),
    person: (username) => people.find((one) => one.username === username)?.name ?? username,
  }), [w, f, label, files, fields, people]);
}

function rolesIn(files: Files, label: (labels: Labels | undefined) => string): (name: string) => string {
  const names = new Map(rolesOf(files).map((role) => [role.name, label(role.label)]));
  return (name) => names.get(name) ?? name;
}
