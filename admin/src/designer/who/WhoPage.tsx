/** Who sees what, and by which rule: a person, a type, a record; the answer in words, and everything as that person sees it. */
import Box from '@mui/material/Box';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Title } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { people } from '../../fields/targets';
import { useLabel } from '../../i18n/use-text';
import { useMeta } from '../../meta/MetaProvider';
import { useWords } from '../words';
import { AsSeen } from './AsSeen';
import { RecordPicker } from './RecordPicker';
import { Why } from './Why';

const idOf = (text: string | null): number | undefined => (text && /^\d+$/.test(text) ? Number(text) : undefined);

export function WhoPage() {
  const w = useWords();
  const label = useLabel();
  const meta = useMeta();
  const [search, setSearch] = useSearchParams();
  const person = idOf(search.get('person'));
  const type = meta.types.find(({ plural }) => plural === search.get('type'));
  const record = idOf(search.get('record'));
  const go = (next: Record<string, string | number | undefined>) => {
    const all: Record<string, string | number | undefined> = { person, type: type?.plural, record, ...next };
    setSearch(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)])));
  };
  const packs = new Map(meta.menu.map(({ pack, label: text }) => [pack, label(text)]));
  const types = [...meta.types].sort((a, b) => meta.menu.findIndex(({ pack }) => pack === a.pack) - meta.menu.findIndex(({ pack }) => pack === b.pack));
  return (
    <Box sx={{ maxWidth: 1180 }}>
      <Title title={`${w.title} · ${w.who.title}`} />
      <Typography variant="h4" component="h1" sx={{ mb: 1 }}>{w.who.title}</Typography>
      <Typography sx={{ color: 'text.secondary', mb: 2, maxWidth: 760 }}>{w.who.help}</Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 1fr' }, gap: 1.5, mb: 2 }}>
        <RecordPicker plural={people} label={w.who.person} placeholder={w.who.find} value={person} onChange={(id) => go({ person: id })} />
        <Autocomplete
          options={types}
          getOptionLabel={(one) => label(one.label)}
          getOptionKey={(one) => one.plural}
          groupBy={(one) => packs.get(one.pack) ?? one.pack}
          value={type ?? null}
          onChange={(_event, picked) => go({ type: picked?.plural, record: undefined })}
          noOptionsText={w.who.nothingFound}
          renderInput={(params) => <TextField {...params} label={w.who.type} />}
        />
        <RecordPicker key={type?.plural} plural={type?.plural} label={w.who.record} placeholder={w.who.anyRecord} value={record} onChange={(id) => go({ record: id })} />
      </Box>
      {person !== undefined && type && <Why person={person} type={type} record={record} />}
      {person !== undefined && <AsSeen key={person} person={person} plural={type?.plural} record={record} onType={(plural) => go({ type: plural, record: undefined })} onRecord={(id) => go({ record: id })} />}
    </Box>
  );
}
