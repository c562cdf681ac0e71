/** A button that starts a new record of a type. */
import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-admin';
import { useLabel, useText } from '../i18n/use-text';
import type { MetaWidget } from '../meta/contract';
import { useType } from '../meta/MetaProvider';

export function CreateWidget({ widget }: { widget: MetaWidget }) {
  const t = useText();
  const label = useLabel();
  const navigate = useNavigate();
  const type = useType(widget.params?.plural as string | undefined);
  if (!type?.can.create) return null;
  return <Button variant="contained" startIcon={<Add />} onClick={() => navigate(`/${type.plural}/create`)}>{widget.label ? label(widget.label) : t('record.new', { name: label(type.label) })}</Button>;
}
