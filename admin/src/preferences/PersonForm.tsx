/** Who stands in while I am away; drawn from the people type's own fields. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Form, useNotify } from 'react-admin';
import { useFormState } from 'react-hook-form';
import { FieldInput } from '../fields/FieldInput';
import { people } from '../fields/targets';
import { useText } from '../i18n/use-text';
import { useType } from '../meta/MetaProvider';
import { fieldNamed } from '../meta/type-fields';
import { api, type Preferences } from '../providers/data-provider';
import type { Refused } from '../records/use-act';
import { Section } from './Section';

const absence = ['standIn', 'standInFrom', 'standInUntil'] as const;

export function PersonForm({ set, onSaved }: { set: Preferences; onSaved: (set: Preferences) => void }) {
  const t = useText();
  const notify = useNotify();
  const type = useType(people);
  if (!type) return null;
  const field = (name: string) => fieldNamed(type, name);
  const away = absence.map(field).filter((one) => one !== undefined && !one.readOnly && one.writable !== false);
  if (away.length === 0) return null;

  async function save(values: Record<string, unknown>) {
    const { standIn, standInFrom, standInUntil } = values;
    try {
      onSaved(await api.preferences({ standIn: standIn ?? null, standInFrom: standInFrom || null, standInUntil: standInUntil || null }));
      notify(t('preferences.saved'), { type: 'success' });
      return undefined;
    } catch (problem) {
      const { body, message } = problem as Refused;
      notify(body?.message ?? message, { type: 'error' });
      return body?.errors;
    }
  }

  return (
    <Form record={set} onSubmit={save} noValidate>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Section title={t('preferences.standIn')} help={t('preferences.standInHelp')}>
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, '& > :first-of-type': { gridColumn: '1 / -1' } }}>
            {away.map((one) => one && <Box key={one.name}><FieldInput field={one} /></Box>)}
          </Box>
        </Section>
        <Save />
      </Box>
    </Form>
  );
}

function Save() {
  const t = useText();
  const { isSubmitting, isDirty } = useFormState();
  return <Button type="submit" variant="contained" disabled={!isDirty} loading={isSubmitting} sx={{ justifySelf: 'start' }}>{t('record.save')}</Button>;
}
