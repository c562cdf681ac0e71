/** What a step can ask for: fields, columns of lines, a note, and the people of a later step who are chosen here. */
import { useMemo } from 'react';
import { fill } from '../../words';
import { useFlowEditor } from '../FlowEditor';
import { stateName } from '../words/step-words';
import { fieldsOf } from './fields-of';

export function useNeedOptions(): { options: string[]; nameOf: (name: string) => string } {
  const { type, flow, speaker } = useFlowEditor();
  return useMemo(() => {
    const { f, label } = speaker;
    const fields = fieldsOf(type, label).filter(({ type: of }) => of !== 'lines');
    const chosen = [...new Set(flow.transitions.filter(({ by }) => by.some((entry) => entry.split(':')[0] === 'chosen')).map(({ from }) => from))];
    const names = new Map([
      ...fields.map(({ name, label: text }) => [name, text] as const),
      ['note', f.fields.note] as const,
      ...chosen.map((state) => [`chosen.${state}`, fill(f.fields.chosenFor, { step: stateName(flow, state, speaker) })] as const),
    ]);
    return { options: [...names.keys()], nameOf: (name) => names.get(name) ?? name };
  }, [type, flow, speaker]);
}
