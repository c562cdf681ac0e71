/** What a notice says, language by language: subject, text, HTML where somebody wants it, and the fields that can be put in. */
import { useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import { useLocaleState } from 'ra-core';
import { languages, type Labels, type Language } from '../../meta/contract';
import type { DraftType } from '../draft/pack-files';
import { useWords } from '../words';
import { InsertMenu } from './InsertMenu';
import type { NoticeRule } from './notice-shape';
import { useNoticeWords } from './words';

type Part = 'subject' | 'text' | 'html';
const blank: Labels = { 'zh-Hans': '', en: '', ko: '' };

export function WordsEditor({ type, rule, onChange }: { type: DraftType; rule: NoticeRule; onChange: (what: Partial<NoticeRule>) => void }) {
  const n = useNoticeWords();
  const w = useWords();
  const [locale] = useLocaleState();
  const [language, setLanguage] = useState<Language>(locale as Language);
  const [part, setPart] = useState<Part>('text');
  const inputs = useRef<Partial<Record<Part, HTMLInputElement | HTMLTextAreaElement | null>>>({});
  const ordered = [...languages].sort((a, b) => Number(b === locale) - Number(a === locale));
  const write = (which: Part, text: string) => onChange({ [which]: { ...blank, ...rule[which], [language]: text } });
  /** Where the cursor was, in the part that was last written in. */
  const insert = (piece: string) => {
    const input = inputs.current[part];
    const text = rule[part]?.[language] ?? '';
    const at = input?.selectionStart ?? text.length;
    write(part, text.slice(0, at) + piece + text.slice(input?.selectionEnd ?? at));
    requestAnimationFrame(() => { input?.focus(); input?.setSelectionRange(at + piece.length, at + piece.length); });
  };
  const field = (which: Part, rows?: number) => (
    <TextField
      key={`${which} ${language}`}
      label={n.words[which]}
      multiline={rows !== undefined}
      minRows={rows}
      maxRows={14}
      value={rule[which]?.[language] ?? ''}
      onChange={(event) => write(which, event.target.value)}
      onFocus={() => setPart(which)}
      inputRef={(input: HTMLInputElement | HTMLTextAreaElement | null) => { inputs.current[which] = input; }}
      slotProps={{ htmlInput: { lang: language, 'aria-label': `${n.words[which]} (${w.languages[language]})`, style: which === 'html' ? { fontFamily: 'monospace', fontSize: 13 } : undefined } }}
    />
  );
  return (
    <Box role="group" aria-label={n.words.title}>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
        <Tabs value={language} onChange={(_event, next: Language) => setLanguage(next)} sx={{ minHeight: 36, flex: 1 }} aria-label={n.words.title}>
          {ordered.map((one) => <Tab key={one} value={one} label={`${w.languages[one]}${missing(rule, one) ? ' ⚠' : ''}`} sx={{ minHeight: 36, py: 0.5, minWidth: 70 }} />)}
        </Tabs>
        <InsertMenu type={type} onInsert={insert} />
      </Box>
      <Stack sx={{ gap: 1.25 }}>
        {field('subject')}
        {field('text', 3)}
        {rule.html && field('html', 4)}
      </Stack>
      <FormHelperText>{n.words.help}</FormHelperText>
      <Button size="small" color="inherit" onClick={() => onChange({ html: rule.html ? undefined : htmlOf(rule.text) })}>{rule.html ? n.words.htmlRemove : n.words.htmlAdd}</Button>
    </Box>
  );
}

/** Said in another language, but not in this one. */
const missing = (rule: NoticeRule, language: Language) =>
  [rule.subject, rule.text, rule.html].some((labels) => labels && !labels[language].trim() && languages.some((one) => labels[one].trim()));

/** The text as a beginning: a paragraph for each block. */
function htmlOf(text: Labels | undefined): Labels {
  const paragraphs = (one: string) => (one.trim() || '{{ record.number }}').split(/\n{2,}/).map((block) => `<p>${block.replace(/\n/g, '<br>')}</p>`).join('\n');
  return { 'zh-Hans': paragraphs(text?.['zh-Hans'] ?? ''), en: paragraphs(text?.en ?? ''), ko: paragraphs(text?.ko ?? '') };
}
