/** Keyboard shortcuts, and the sheet that lists them. They keep out of the way while something is being typed. */
import { useEffect, useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useLocation, useNavigate } from 'react-admin';
import { useText } from '../i18n/use-text';
import type { TextKey } from '../i18n/messages';
import { useMeta } from '../meta/MetaProvider';
import { findInMenu } from './find-in-menu';

const list: [keys: string, what: TextKey][] = [
  ['/', 'keys.search'], ['g i', 'keys.inbox'], ['g h', 'keys.home'], ['g m', 'keys.menu'], ['n', 'keys.new'], ['e', 'keys.edit'], ['Ctrl S', 'keys.save'], ['?', 'keys.help'],
];

let show: () => void = () => undefined;
/** Opens the sheet of shortcuts. */
export const showShortcuts = (): void => show();

const typing = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export function Shortcuts() {
  const t = useText();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { types } = useMeta();
  const [open, setOpen] = useState(false);
  const went = useRef(0);

  useEffect(() => {
    show = () => setOpen(true);
    const [, plural, id] = pathname.split('/');
    const type = types.find((one) => one.plural === plural);
    const go: Record<string, () => void> = { i: () => navigate('/inbox'), h: () => navigate('/'), m: findInMenu };
    const alone: Record<string, () => void> = {
      '/': () => document.querySelector<HTMLInputElement>('[data-search], input[name="q"]')?.focus(),
      '?': () => setOpen(true),
      n: () => { if (type?.can.create) navigate(`/${plural}/create`); },
      e: () => { if (type && pathname.endsWith('/show')) navigate(`/${plural}/${id}`); },
      g: () => { went.current = Date.now(); },
    };
    function onKeyDown(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && event.key === 's') {
        const button = document.querySelector<HTMLButtonElement>('[data-save]');
        if (!button) return;
        event.preventDefault();
        return button.click();
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target) || document.querySelector('[role="dialog"]')) return;
      const after = Date.now() - went.current < 1200 ? go[event.key] : undefined;
      const run = after ?? alone[event.key];
      if (!run) return;
      if (after) went.current = 0;
      event.preventDefault();
      run();
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [navigate, pathname, types]);

  return (
    <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby="shortcuts-title">
      <DialogTitle id="shortcuts-title">{t('app.shortcuts')}</DialogTitle>
      <DialogContent>
        <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 3, rowGap: 1, m: 0 }}>
          {list.map(([keys, what]) => (
            <Box key={keys} sx={{ display: 'contents' }}>
              <Box component="dt">{keys.split(' ').map((key) => <Box key={key} component="kbd" sx={{ px: 0.9, py: 0.2, mr: 0.5, border: 1, borderColor: 'divider', borderRadius: 1, fontFamily: 'inherit', fontSize: 13 }}>{key}</Box>)}</Box>
              <Box component="dd" sx={{ m: 0 }}>{t(what)}</Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
    </Dialog>
  );
}
