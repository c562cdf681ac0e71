/** Changes one's own password; every other session ends with it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Form, PasswordInput, useNotify } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useText } from '../i18n/use-text';
import { api } from '../providers/data-provider';
import type { Refused } from '../records/use-act';
import { adopt } from '../session/session';

interface Passwords { currentPassword: string; password: string; passwordConfirmation: string }

export function PasswordForm() {
  const t = useText();
  const notify = useNotify();

  async function change(values: Passwords) {
    if (values.password !== values.passwordConfirmation) return { passwordConfirmation: t('preferences.differ') };
    try {
      adopt((await api.changePassword(values)).jwt);
      notify(t('preferences.changed'), { type: 'success' });
      return undefined;
    } catch (problem) {
      const { body, message } = problem as Refused;
      if (!body?.errors) notify(body?.message ?? message, { type: 'error' });
      return body?.errors;
    }
  }

  return (
    <Form onSubmit={(values: Record<string, unknown>) => change(values as unknown as Passwords)} noValidate>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Input name="currentPassword" label={t('preferences.current')} complete="current-password" />
        <Input name="password" label={t('preferences.password')} complete="new-password" />
        <Input name="passwordConfirmation" label={t('preferences.repeat')} complete="new-password" />
        <Send label={t('preferences.change')} />
      </Box>
    </Form>
  );
}

function Input({ name, label, complete }: { name: string; label: string; complete: string }) {
  const t = useText();
  return <PasswordInput source={name} label={label} isRequired validate={(value: unknown) => (value ? undefined : t('field.required'))} helperText={false} slotProps={{ htmlInput: { autoComplete: complete } }} />;
}

function Send({ label }: { label: string }) {
  const { formState: { isSubmitting } } = useFormContext();
  return <Button type="submit" variant="outlined" color="inherit" loading={isSubmitting} sx={{ justifySelf: 'start' }}>{label}</Button>;
}
