/** The frame of every page: bar, menu, content; on a phone a bar at the bottom. What lives as long as the panel lives here too. */
import { useEffect, type ReactNode } from 'react';
import { CheckForApplicationUpdate, Layout, useLocaleState } from 'react-admin';
import { rememberLanguage } from '../session/language';
import type { Language } from '../meta/contract';
import { declareFonts } from '../theme/fonts';
import { BottomBar } from './BottomBar';
import { LiveUpdates } from './LiveUpdates';
import { OfflineBanner } from './OfflineBanner';
import { PanelAppBar } from './PanelAppBar';
import { PanelMenu } from './PanelMenu';
import { Shortcuts } from './Shortcuts';
import { SignInAgain } from './SignInAgain';
import { BrokenPage } from './StatePages';

export function PanelLayout({ children }: { children: ReactNode }) {
  const [locale] = useLocaleState();
  useEffect(() => {
    rememberLanguage(locale as Language);
    declareFonts(locale as Language);
  }, [locale]);
  return (
    <>
      <Layout appBar={PanelAppBar} menu={PanelMenu} error={BrokenPage} appBarAlwaysOn>
        <OfflineBanner />
        {children}
      </Layout>
      <BottomBar />
      <LiveUpdates />
      <Shortcuts />
      <SignInAgain />
      <CheckForApplicationUpdate interval={15 * 60 * 1000} />
    </>
  );
}
