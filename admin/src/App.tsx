/** The panel: one resource per type of meta, and the pages around them. It knows no role and no record type. */
import { lazy, useMemo } from 'react';
import { QueryClient } from '@tanstack/react-query';
import { Route } from 'react-router-dom';
import { Admin, CustomRoutes, localStorageStore, Resource, type AuthProvider, type I18nProvider } from 'react-admin';
import { label } from './i18n/use-text';
import { PanelLayout } from './layout/PanelLayout';
import { PanelNotification } from './layout/PanelNotification';
import { NotFoundPage } from './layout/StatePages';
import type { Labels, Language, StoredRecord } from './meta/contract';
import { useMeta } from './meta/MetaProvider';
import { recordTitle } from './meta/record-title';
import { dataProvider } from './providers/data-provider';
import { RecordList } from './records/RecordList';
import { darkTheme, lightTheme } from './theme/theme';

const Home = lazy(() => import('./home/Home'));
const Inbox = lazy(() => import('./inbox/Inbox'));
const Notices = lazy(() => import('./inbox/Notices'));
const Mailbox = lazy(() => import('./mailbox/Mailbox'));
const LatePage = lazy(() => import('./late/LatePage'));
const Reports = lazy(() => import('./reports/Reports'));
const Designer = lazy(() => import('./designer/Designer'));
const ImportPage = lazy(() => import('./exchange/ImportPage'));
const ImportsPage = lazy(() => import('./exchange/ImportsPage'));
const Preferences = lazy(() => import('./preferences/Preferences'));
const RecordShow = lazy(() => import('./records/RecordShow'));
const RecordEdit = lazy(() => import('./records/RecordEdit'));
const RecordCreate = lazy(() => import('./records/RecordCreate'));

/** Refusals are answers: only what got no answer is asked again. */
const newClient = () => new QueryClient({ defaultOptions: { queries: { staleTime: 5_000, retry: (count, problem) => count < 2 && !(problem as { status?: number }).status } } });

export function App({ authProvider, i18nProvider }: { authProvider: AuthProvider; i18nProvider: I18nProvider }) {
  const { types, company, design, me } = useMeta();
  const client = useMemo(newClient, []);
  const store = useMemo(() => localStorageStore(undefined, `cinnabar.${me.id}`), [me.id]);
  const name = (labels: Labels) => label(labels, i18nProvider.getLocale() as Language);
  return (
    <Admin
      title={label(company.name, i18nProvider.getLocale() as Language)}
      dataProvider={dataProvider}
      authProvider={authProvider}
      i18nProvider={i18nProvider}
      queryClient={client}
      store={store}
      layout={PanelLayout}
      notification={PanelNotification}
      dashboard={Home}
      catchAll={NotFoundPage}
      theme={lightTheme}
      darkTheme={darkTheme}
      disableTelemetry
      requireAuth
    >
      {types.map((type) => (
        <Resource
          key={type.plural}
          name={type.plural}
          list={RecordList}
          show={RecordShow}
          edit={RecordEdit}
          create={type.can.create ? RecordCreate : undefined}
          recordRepresentation={(record: StoredRecord) => recordTitle(type, record)}
          options={{ label: name(type.label) }}
        >
          {type.can.import && <Route path="import" element={<ImportPage />} />}
        </Resource>
      ))}
      <CustomRoutes>
        <Route path="/inbox" element={<Inbox />} />
        <Route path="/notices" element={<Notices />} />
        <Route path="/mailbox" element={<Mailbox />} />
        <Route path="/late" element={<LatePage />} />
        <Route path="/reports/*" element={<Reports />} />
        {design && <Route path="/designer/*" element={<Designer />} />}
        <Route path="/imports" element={<ImportsPage />} />
        <Route path="/preferences" element={<Preferences />} />
      </CustomRoutes>
    </Admin>
  );
}

