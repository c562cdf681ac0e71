/** The inputs of an action: whom, where to, the fields and columns it needs, and a note. */
import { SelectInput } from 'react-admin';
import { FieldInput } from '../fields/FieldInput';
import { useLabel, useText } from '../i18n/use-text';
import type { Action, Labels, MetaField, MetaType, StoredRecord } from '../meta/contract';
import { fieldNamed } from '../meta/type-fields';
import { chosenSteps, neededColumns, neededFields } from './act-input';
import { NoteInput } from './NoteInput';
import { NeededLines } from './NeededLines';

const people = (name: string, type: 'user' | 'users', label: string): MetaField => ({ name, type, label: { 'zh-Hans': label, en: label, ko: label } satisfies Labels });

export function ActFields({ type, record, action }: { type: MetaType; record: StoredRecord; action: Action }) {
  const t = useText();
  const label = useLabel();
  const needs = new Set(action.needs);
  const to = needs.has('who') ? undefined : (action.to ?? (needs.has('to') ? 'user' : undefined));
  const columns = neededColumns(action);
  return (
    <>
      {to === 'user' && <FieldInput field={people('to', 'user', t('act.to'))} needed={needs.has('to')} />}
      {to === 'users' && <FieldInput field={people('to', 'users', t('act.toMany'))} needed={needs.has('to')} />}
      {to === 'state' && <StateInputs type={type} record={record} allowed={action.states} returning={action.name === 'return'} required={needs.has('to')} />}
      {needs.has('who') && <FieldInput field={people('who', 'users', t('act.who'))} needed />}
      {needs.has('where') && <SelectInput source="where" label={t('act.where')} defaultValue="before" helperText={false} validate={(value) => (value ? undefined : t('act.needed'))} choices={(['before', 'after', 'beside'] as const).map((id) => ({ id, name: t(`act.${id}`) }))} translateChoice={false} />}
      {neededFields(action).map((name) => {
        const field = fieldNamed(type, name);
        return field && <FieldInput key={name} field={field} needed={needs.has(name)} />;
      })}
      {chosenSteps(action).map((step) => <FieldInput key={step} field={people(`chosen.${step}`, 'users', t('act.choose', { step: label(stepLabel(type, step)) }))} needed />)}
      {Object.entries(columns).map(([part, names]) => <NeededLines key={part} type={type} record={record} part={part} columns={names} split={action.splits?.[part]} />)}
      {action.name === 'comment' && <FieldInput field={people('mentions', 'users', t('act.mentions'))} />}
      <NoteInput action={action} autoFocus={neededFields(action).length === 0 && chosenSteps(action).length === 0 && Object.keys(columns).length === 0 && !to} />
    </>
  );
}

/** A state, or a step of a parallel branch. */
const stepLabel = (type: MetaType, step: string): Labels | string =>
  type.states?.find(({ name }) => name === step)?.label ?? type.flow?.find(({ name, lane }) => lane !== undefined && name === step)?.label ?? step;

/** A return goes to an earlier step; what follows is gone through again, or skipped. */
function StateInputs({ type, record, allowed, returning, required }: { type: MetaType; record: StoredRecord; allowed: string[] | undefined; returning: boolean; required: boolean }) {
  const t = useText();
  const label = useLabel();
  const states = type.states ?? [];
  const here = states.findIndex(({ name }) => name === record.state);
  const possible = allowed ?? states.filter((_state, index) => (returning ? index < here : index !== here)).map(({ name }) => name);
  const offered = states.filter(({ name }) => possible.includes(name));
  return (
    <>
      <SelectInput source="to" label={t(returning ? 'act.toState' : 'act.moveTo')} defaultValue={returning ? offered[0]?.name : undefined} helperText={false} validate={(value) => (required && !value ? t('act.needed') : undefined)} choices={offered.map((state) => ({ id: state.name, name: label(state.label) }))} translateChoice={false} />
      {returning && <SelectInput source="resume" label={t('act.resume')} defaultValue="again" helperText={false} choices={[{ id: 'again', name: t('act.resumeAgain') }, { id: 'straight', name: t('act.resumeStraight') }]} translateChoice={false} />}
    </>
  );
}
