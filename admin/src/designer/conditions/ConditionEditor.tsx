/** Edits a condition: react-querybuilder over the fields of a type, in words. */
import { useEffect, useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { QueryBuilderMaterial } from '@react-querybuilder/material';
import { QueryBuilder, type RuleGroupType } from 'react-querybuilder';
import { useLabel } from '../../i18n/use-text';
import type { RuleGroup } from '../../meta/contract';
import { useDraft } from '../draft/DraftProvider';
import type { DraftType } from '../draft/pack-files';
import { useWords } from '../words';
import { conditionFields, isLineOperator, lineConditionFields, offeredOperators, type ConditionField } from './condition-fields';
import { plainRule } from './plain-rule';
import { AddAction, RemoveAction } from './RuleActions';
import { RuleValue, type RuleContext } from './RuleValue';

interface ConditionProps { type: DraftType; label: string; /** Absent = no condition. */ value: RuleGroup | undefined; onChange: (value: RuleGroup | undefined) => void; part?: string; /** It may speak of some, every or no line, and compare two fields: judged in memory, never by the database. */ overLines?: boolean; /** The condition is one over a single line of this field. */ line?: string }

export function ConditionEditor({ type, label: heading, value, onChange, part, overLines = false, line }: ConditionProps) {
  const w = useWords();
  const label = useLabel();
  const { files } = useDraft();
  const fields = useMemo(() => (line ? lineConditionFields(type, files, label, line) : conditionFields(type, files, label, part, overLines)), [type, files, label, part, overLines, line]);
  const known = useMemo(() => new Map(fields.map((field) => [field.name, field])), [fields]);
  // The editor gives every rule an id of its own; what is stored has none.
  const [query, setQuery] = useState<RuleGroupType | undefined>(value as RuleGroupType | undefined);
  useEffect(() => setQuery((was) => (JSON.stringify(was && plainRule(was)) === JSON.stringify(value) ? was : value as RuleGroupType | undefined)), [value]);
  const set = (next: RuleGroupType) => {
    setQuery(next);
    const plain = plainRule(next);
    if (JSON.stringify(plain) !== JSON.stringify(value)) onChange(plain.rules.length > 0 ? plain : undefined);
  };
  const names = (['own', 'system', 'through'] as const).map((group) => ({ label: w.conditions.groups[group], options: fields.filter((field) => field.group === group).map(option) })).filter(({ options }) => options.length > 0);
  if (!query || query.rules.length === 0) {
    return (
      <Box role="group" aria-label={heading} sx={{ display: 'flex', alignItems: 'center', gap: 1, fontSize: 14 }}>
        <span>{heading}</span>
        <Button size="small" sx={{ ml: 'auto' }} onClick={() => set({ combinator: 'and', rules: [firstRule(fields[0], overLines)] })}>{w.conditions.add}</Button>
      </Box>
    );
  }
  return (
    <Box role="group" aria-label={heading} sx={frame}>
      <Box sx={{ fontSize: 14, mb: 0.75 }}>{heading}</Box>
      <QueryBuilderMaterial>
        <QueryBuilder
          query={query}
          onQueryChange={set}
          fields={names}
          listsAsArrays
          resetOnFieldChange
          combinators={[{ name: 'and', label: w.conditions.and }, { name: 'or', label: w.conditions.or }]}
          getOperators={(name) => offeredOperators(known.get(name)?.type ?? 'text', overLines).map((operator) => ({ name: operator, label: isLineOperator(operator) ? w.lineOperators[operator] : w.operators[operator], ...(operator === 'null' || operator === 'notNull' ? { arity: 'unary' as const } : {}) }))}
          getDefaultOperator={(name) => offeredOperators(known.get(name)?.type ?? 'text', overLines)[0]}
          getDefaultValue={({ field }) => firstValue(known.get(field))}
          getValueSources={(name, operator) => (overLines && !isLineOperator(operator) && known.get(name)?.type !== 'lines' && operator !== 'null' && operator !== 'notNull' ? [{ name: 'value', value: 'value', label: w.conditions.value }, { name: 'field', value: 'field', label: w.conditions.field }] : ['value'])}
          context={{ known, lines: (name: string, rule: RuleGroup, set: (rule: RuleGroup) => void) => <ConditionEditor type={type} label={w.conditions.line} value={rule} onChange={(next) => set(next ?? { combinator: 'and', rules: [] })} overLines line={name} /> } satisfies RuleContext}
          controlElements={{ valueEditor: RuleValue, actionElement: AddAction, removeRuleAction: RemoveAction, removeGroupAction: RemoveAction }}
          translations={{
            addRule: { label: w.conditions.addRule, title: w.conditions.addRule },
            addGroup: { label: w.conditions.addGroup, title: w.conditions.addGroup },
            removeRule: { title: w.conditions.remove },
            removeGroup: { title: w.conditions.remove },
            fields: { title: w.conditions.field, placeholderLabel: '', placeholderGroupLabel: '', placeholderName: '' },
            operators: { title: w.conditions.operator, placeholderLabel: '', placeholderGroupLabel: '', placeholderName: '' },
            value: { title: w.conditions.value },
            combinators: { title: w.conditions.combinator },
          }}
        />
      </QueryBuilderMaterial>
      <Button size="small" color="inherit" sx={{ mt: 0.5 }} onClick={() => { setQuery(undefined); onChange(undefined); }}>{w.conditions.clear}</Button>
    </Box>
  );
}

const firstRule = (field: ConditionField, overLines: boolean) => ({ field: field.name, operator: offeredOperators(field.type, overLines)[0], value: firstValue(field) });
/** What a new comparison starts with. */
const firstValue = (field: ConditionField | undefined): string | boolean | RuleGroup => (field?.type === 'lines' ? { combinator: 'and', rules: [] } : undefined) ?? field?.values?.[0]?.name ?? (field?.type === 'bool' ? true : field?.type === 'user' ? '$me' : '');

const option = ({ name, label }: ConditionField) => ({ name, value: name, label });

/** Rules stand in rows, groups in frames; nothing is wider than it needs to be. */
const frame = {
  '& .ruleGroup': { display: 'flex', flexDirection: 'column', gap: 1, border: 1, borderColor: 'divider', borderRadius: 1, p: 1, bgcolor: 'background.paper' },
  '& .ruleGroup-header': { display: 'flex', gap: 0.5, flexWrap: 'wrap', alignItems: 'center' },
  '& .ruleGroup-body': { display: 'grid', gap: 1 },
  '& .rule': { display: 'flex', gap: 0.75, flexWrap: 'wrap', alignItems: 'center' },
  '& .ruleGroup-combinators': { minWidth: 130 },
  '& .rule-fields': { flex: '2 1 170px', minWidth: 0, maxWidth: 300 },
  '& .rule-operators': { flex: '1 1 110px', maxWidth: 170 },
  '& .MuiInputBase-root.ruleGroup-combinators, & .MuiInputBase-root.rule-fields, & .MuiInputBase-root.rule-operators': { width: 'auto' },
  '& .ruleGroup-header .MuiFormControl-root, & .ruleGroup-header .MuiInputBase-root': { width: 'auto' },
} as const;
