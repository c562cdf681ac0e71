/** The designer: an administrator changes what is recorded, in a draft of their own, and publishes it while people work. */
import { useQuery } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { Route, Routes } from 'react-router-dom';
import { FailedPage, NotFoundPage } from '../layout/StatePages';
import { CompanyPage } from './company/CompanyPage';
import { design, type Draft } from './design-api';
import { BaseProvider } from './draft/BaseProvider';
import { DraftProvider, useDraft } from './draft/DraftProvider';
import { Following } from './draft/Following';
import { LogPage } from './log/LogPage';
import { PacksPage } from './packs/PacksPage';
import { PublishPage } from './publish/PublishPage';
import { DesignerBar } from './shell/DesignerBar';
import { TypePage } from './types/TypePage';
import { TypesPage } from './types/TypesPage';
import { ComparePage } from './versions/ComparePage';
import { TrashPage } from './versions/TrashPage';
import { VersionsPage } from './versions/VersionsPage';
import { WhoPage } from './who/WhoPage';

export default function Designer() {
  const { data, error, refetch } = useQuery({ queryKey: ['design', 'draft'], queryFn: () => design.draft(), staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false });
  if (error) return <FailedPage error={error} onAgain={() => void refetch()} />;
  if (!data) return <LinearProgress sx={{ mt: 4 }} />;
  return <DraftProvider first={data}><Pages first={data} /></DraftProvider>;
}

function Pages({ first }: { first: Draft }) {
  const { base } = useDraft();
  const { data } = useQuery({ queryKey: ['design', 'version', base, 'files'], queryFn: () => design.wholeVersion(base), staleTime: Infinity });
  return (
    <BaseProvider value={data?.files ?? first.files}>
      <Following />
      <DesignerBar />
      <Box sx={{ minWidth: 0 }}>
        <Routes>
          <Route index element={<TypesPage />} />
          <Route path="types/:pack/:key" element={<TypePage />} />
          <Route path="packs" element={<PacksPage />} />
          <Route path="company" element={<CompanyPage />} />
          <Route path="who" element={<WhoPage />} />
          <Route path="log" element={<LogPage />} />
          <Route path="publish" element={<PublishPage />} />
          <Route path="versions" element={<VersionsPage />} />
          <Route path="versions/:a/:b" element={<ComparePage />} />
          <Route path="trash" element={<TrashPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Box>
    </BaseProvider>
  );
}
