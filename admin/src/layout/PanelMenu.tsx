/** The menu: home, inbox, mailbox, then the types of each pack as meta lists them; with many of them, a field to find one. */
import { useEffect, useRef, useState } from 'react';
import Assessment from '@mui/icons-material/AssessmentOutlined';
import DesignServices from '@mui/icons-material/DesignServicesOutlined';
import HomeOutlined from '@mui/icons-material/HomeOutlined';
import EventBusy from '@mui/icons-material/EventBusyOutlined';
import Inbox from '@mui/icons-material/InboxOutlined';
import MailOutlined from '@mui/icons-material/MarkunreadMailboxOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import InputBase from '@mui/material/InputBase';
import { Menu, useSidebarState } from 'react-admin';
import { useLabel, useText } from '../i18n/use-text';
import { useTaskCount } from '../inbox/use-task-count';
import type { MetaType } from '../meta/contract';
import { useMeta } from '../meta/MetaProvider';
import { onFindInMenu } from './find-in-menu';
import { TypeIcon } from './TypeIcon';

const many = 8;
const tight = { mt: 0, mb: 0, pt: 0, pb: 0 };

export function PanelMenu() {
  const t = useText();
  const label = useLabel();
  const meta = useMeta();
  const [open] = useSidebarState();
  const [sought, setSought] = useState('');
  const count = useTaskCount('todo');
  const fits = (type: MetaType) => [type.name, ...Object.values(type.label)].some((text) => text.toLowerCase().includes(sought.trim().toLowerCase()));
  const packs = meta.menu
    .map((pack) => ({ ...pack, types: pack.items.map((name) => meta.types.find((type) => type.name === name)).filter((type) => type !== undefined).filter(fits) }))
    .filter(({ types }) => types.length > 0);
  return (
    <Box sx={{ pt: 1, pb: 10 }}>
      <Menu sx={tight}>
        <Menu.DashboardItem primaryText={t('app.home')} leftIcon={<HomeOutlined />} />
        <Menu.Item to="/inbox" leftIcon={<Inbox />} primaryText={<Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>{t('inbox.title')}{count ? <Chip size="small" color="primary" className="figures" label={count} sx={{ height: 19, ml: 'auto' }} /> : null}</Box>} />
        <Menu.Item to="/mailbox" leftIcon={<MailOutlined />} primaryText={t('app.mailbox')} />
        {meta.late && <Menu.Item to="/late" leftIcon={<EventBusy />} primaryText={t('late.title')} />}
        {(meta.reports?.length ?? 0) > 0 && <Menu.Item to="/reports" leftIcon={<Assessment />} primaryText={t('report.title')} />}
        {meta.design && <Menu.Item to="/designer" leftIcon={<DesignServices />} primaryText={t('app.designer')} />}
      </Menu>
      {open && meta.types.length > many && <Find value={sought} onChange={setSought} />}
      <Menu id="pack-menu" sx={tight}>
        {packs.map((pack) => (
          <Box key={pack.pack} role="group" aria-label={label(pack.label)} sx={{ mt: 1 }}>
            {open && <Box sx={{ px: 2.25, py: 0.5, fontSize: 12, color: 'text.secondary', opacity: 0.85 }}>{label(pack.label)}</Box>}
            {pack.types.map((type) => <Menu.Item key={type.plural} to={`/${type.plural}`} primaryText={label(type.label)} leftIcon={<TypeIcon name={type.icon} />} />)}
          </Box>
        ))}
      </Menu>
      {sought && packs.length === 0 && <Box role="status" sx={{ px: 2.25, py: 1, fontSize: 13, color: 'text.secondary' }}>{t('app.noType')}</Box>}
    </Box>
  );
}

function Find({ value, onChange }: { value: string; onChange: (sought: string) => void }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => onFindInMenu(() => input.current?.focus()), []);
  return (
    <InputBase
      inputRef={input}
      value={value}
      placeholder={t('app.findType')}
      inputProps={{ 'aria-label': t('app.findType') }}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onChange('');
        if (event.key === 'Enter') document.querySelector<HTMLElement>('#pack-menu [role="menuitem"]')?.click();
      }}
      sx={{ mx: 1.5, mt: 1, px: 1, py: 0.25, fontSize: 13.5, border: 1, borderColor: 'divider', borderRadius: 1, width: 'calc(100% - 24px)', maxWidth: 192 }}
    />
  );
}
