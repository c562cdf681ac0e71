/** A text in three languages: the screen's own first, with a warning where one is missing. */
import WarningAmber from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useLocaleState } from 'ra-core';
import { languages, type Labels, type Language } from '../../meta/contract';
import { fill, useWords } from '../words';

const sign: Record<Language, string> = { 'zh-Hans': '中', en: 'EN', ko: '한' };
const empty: Labels = { 'zh-Hans': '', en: '', ko: '' };

interface LabelsInputProps { label: string; value: Labels | undefined; onChange: (value: Labels) => void; multiline?: boolean; autoFocus?: boolean; /** Empty in every language is fine. */ optional?: boolean }

export function LabelsInput({ label, value = empty, onChange, multiline, autoFocus, optional }: LabelsInputProps) {
  const w = useWords();
  const [locale] = useLocaleState();
  const ordered = [...languages].sort((a, b) => Number(b === locale) - Number(a === locale));
  const missing = missingLanguages(value);
  const warned = missing.length > 0 && !(optional && missing.length === languages.length);
  return (
    <Box role="group" aria-label={label}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', gap: 1 }}>
        {ordered.map((language, i) => (
          <TextField
            key={language}
            label={i === 0 ? label : w.languages[language]}
            autoFocus={autoFocus && i === 0}
            multiline={multiline}
            value={value[language]}
            onChange={(event) => onChange({ ...value, [language]: event.target.value })}
            slotProps={{
              htmlInput: { lang: language, 'aria-label': `${label} (${w.languages[language]})` },
              input: { startAdornment: <InputAdornment position="start" sx={{ '& p': { fontSize: 12 } }}>{sign[language]}</InputAdornment> },
            }}
          />
        ))}
      </Box>
      {warned && <FormHelperText sx={{ color: 'warning.main', display: 'flex', gap: 0.5, alignItems: 'center' }}><WarningAmber sx={{ fontSize: 16 }} />{fill(w.common.missing, { languages: missing.map((one) => w.languages[one]).join(w.common.listComma) })}</FormHelperText>}
    </Box>
  );
}

/** The languages in which a text says nothing. */
export const missingLanguages = (labels: Labels | undefined): Language[] => languages.filter((language) => !labels?.[language]?.trim());
