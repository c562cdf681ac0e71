/** The notices of a record type: the standard ones and the rules, beside them the editor of the one that is open and how it reads. */
import { useCallback } from 'react';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useSearchParams } from 'react-router-dom';
import { camelName, freeName } from '../draft/new-name';
import type { TypeEditor } from '../draft/use-draft-type';
import { useSpeaker } from '../flow/words/speaker';
import { CompanyNotices } from './CompanyNotices';
import { NoticeList } from './NoticeList';
import { NoticePanel } from './NoticePanel';
import { isStandard, openAt, openText, trimmed, type NoticeRule, type Open } from './notice-shape';
import { useNoticeCheck } from './use-notice-check';
import { useNotices } from './use-notices';
import { useNoticeWords } from './words';

export default function NoticesTab({ type }: TypeEditor) {
  const n = useNoticeWords();
  const speaker = useSpeaker(type);
  const { rules, set } = useNotices(type.folder);
  const [search, setSearch] = useSearchParams();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const checked = useNoticeCheck(type.folder, rules);
  const open = openAt(search.get('at'), rules);
  const choose = useCallback((next?: Open) => setSearch((was) => {
    const now = new URLSearchParams(was);
    if (next) now.set('at', openText(next));
    else now.delete('at');
    return now;
  }, { replace: true }), [setSearch]);
  const add = (rule: NoticeRule) => { set([...rules, rule]); choose({ index: rules.length }); };
  const change = (rule: NoticeRule) => {
    if (!open) return;
    if ('standard' in open) return add(trimmed(rule));
    set(rules.map((one, at) => (at === open.index ? trimmed(rule) : one)));
  };
  const remove = (index: number) => { set(rules.filter((_one, at) => at !== index)); choose(); };
  const addNew = () => add({ name: freeName(camelName(n.newRule.en, 'notice'), (name) => rules.some((rule) => rule.name === name)), label: { ...n.newRule }, on: type.flow ? { event: 'entered', state: Object.keys(type.flow.states)[1] ?? Object.keys(type.flow.states)[0] } : { event: 'created' }, to: ['owner'] });
  const panel = open && <NoticePanel key={panelKey(open, rules)} type={type} open={open} rules={rules} speaker={speaker} problems={'index' in open ? checked.of(open.index) : []} onChange={change} onAdd={add} onRemove={remove} onClose={() => choose()} />;
  return (
    <Box>
      <Typography sx={{ color: 'text.secondary', mb: 1.5, maxWidth: 760 }}>{n.help}</Typography>
      <CompanyNotices />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: open ? 'minmax(260px, 2fr) minmax(0, 5fr)' : 'minmax(0, 760px)' }, gap: 2, alignItems: 'start' }}>
        <NoticeList type={type} rules={rules} speaker={speaker} open={open} problemsOf={checked.of} onOpen={choose} onAdd={addNew} />
        {panel && !narrow && <Paper component="section" aria-label={n.panel} sx={{ p: 2.5, minWidth: 0 }}>{panel}</Paper>}
      </Box>
      {narrow && (
        <Drawer anchor="bottom" open={open !== undefined} onClose={() => choose()} slotProps={{ paper: { 'aria-label': n.panel, sx: { p: 2, pb: 10, maxHeight: '92vh', borderTopLeftRadius: 12, borderTopRightRadius: 12 } } }}>{panel}</Drawer>
      )}
    </Box>
  );
}

/** A standard notice that becomes a rule while somebody types stays the same panel. */
function panelKey(open: Open, rules: readonly NoticeRule[]): string {
  const rule = 'index' in open ? rules[open.index] : undefined;
  return rule && isStandard(rule.name) && rule.step === undefined ? openText({ standard: rule.name }) : openText(open);
}
