/** From the path of a problem to the place in the designer where it is put right. */
import { placeText } from '../draft/place';

/** @returns the address, and the type's folder; undefined where the designer has no screen for it */
export function placeLink(path: string): { to: string; folder: string } | undefined {
  const [file, at = ''] = path.split('#');
  if (file.endsWith('/company.json')) return { to: '/designer/company', folder: file.split('/')[0] };
  const [pack, key, name, form] = file.split('/');
  if (!name) return undefined;
  const folder = `${pack}/${key}`;
  const base = `/designer/types/${folder}`;
  if (name === 'flow.json') return { to: `${base}?tab=flow${at ? `&at=${encodeURIComponent(at)}` : ''}`, folder };
  if (name === 'notices.json') return { to: `${base}?tab=notices${at ? `&at=${encodeURIComponent(at.split('.').slice(0, 2).join('.'))}` : ''}`, folder };
  if (name === 'schedules.json') return { to: `${base}?tab=schedules`, folder };
  if (name === 'access.json') return { to: `${base}?tab=access${at.startsWith('roles.') ? `&role=${encodeURIComponent(at.split('.')[1])}` : ''}`, folder };
  if (name === 'print') return { to: `${base}?tab=print&form=${encodeURIComponent(form.slice(0, -'.json'.length))}`, folder };
  if (name !== 'schema.json') return undefined;
  const field = /^attributes\.([^.]+)(?:\.attributes\.([^.]+))?/.exec(at);
  if (field) return { to: `${base}?tab=fields&field=${placeText(field[2] ? { part: field[1], key: field[2] } : { key: field[1] })}`, folder };
  if (at.startsWith('list')) return { to: `${base}?tab=list`, folder };
  if (at.startsWith('form')) return { to: `${base}?tab=fields`, folder };
  return { to: `${base}?tab=basics`, folder };
}
