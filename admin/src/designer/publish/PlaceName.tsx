/** Says in words which place a path means, and leads there where the designer has a screen for it. */
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { useLabel } from '../../i18n/use-text';
import { useBase } from '../draft/BaseProvider';
import { useDraft } from '../draft/DraftProvider';
import { typeIn } from '../draft/pack-files';
import { useWords } from '../words';
import { placeLink } from './place-link';

const fileNames = ['schema', 'flow', 'schedules', 'access', 'notices', 'pack', 'roles', 'company', 'home'] as const;

export function PlaceName({ path }: { path: string }) {
  const w = useWords();
  const label = useLabel();
  const base = useBase();
  const { files } = useDraft();
  const link = placeLink(path);
  const [file] = path.split('#');
  const folder = file.split('/').slice(0, -1).join('/');
  const type = typeIn(files, folder) ?? typeIn(base, folder);
  const name = fileNames.find((one) => file.endsWith(`/${one}.json`));
  const text = [type ? label(type.schema.label) : undefined, name === 'schema' ? undefined : name ? w.files[name] : file.includes('/print/') ? w.files.print : file].filter(Boolean).join(' · ');
  return link && typeIn(files, folder) ? <Link component={RouterLink} to={link.to}>{text}</Link> : <span>{text}</span>;
}
