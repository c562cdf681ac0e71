/** One report: its parameters, a chart where people would rather look, the table with its totals, and the files. */
import { lazy, Suspense, useState } from 'react';
import Download from '@mui/icons-material/Download';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Title, useNotify } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useLabel, useText } from '../i18n/use-text';
import { FailedPage, NotFoundPage } from '../layout/StatePages';
import { useMeta } from '../meta/MetaProvider';
import { saveBlob } from '../records/open-blob';
import { fetchReportFile, useReport, type Asked } from './report-query';
import { ReportParameters } from './ReportParameters';
import { ReportTable } from './ReportTable';

const ReportChart = lazy(() => import('./ReportChart'));

export function ReportPage() {
  const { name = '' } = useParams();
  const report = useMeta().reports?.find((one) => one.name === name);
  return report ? <Figures key={name} name={name} /> : <NotFoundPage />;
}

function Figures({ name }: { name: string }) {
  const t = useText();
  const label = useLabel();
  const notify = useNotify();
  const report = useMeta().reports?.find((one) => one.name === name);
  const [asked, setAsked] = useState<Asked>({});
  const { data, error, isFetching, refetch } = useReport(name, asked);
  if (error && !data) return <FailedPage error={error} onAgain={() => void refetch()} />;
  const title = label(report?.label);

  async function save(format: 'xlsx' | 'pdf') {
    try {
      saveBlob(await fetchReportFile(name, asked, format), `${title}.${format}`);
    } catch (problem) {
      notify((problem as Error).message, { type: 'error' });
    }
  }

  return (
    <Box sx={{ pt: 2, width: '100%', minWidth: 0 }}>
      <Title title={title} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 1.5 }}>
        {data && report && <ReportParameters report={report} values={data.params} onAsk={setAsked} />}
        <Box sx={{ ml: 'auto', display: 'flex', gap: 1 }}>
          <Button size="small" startIcon={<Download />} onClick={() => void save('xlsx')}>Excel</Button>
          <Button size="small" startIcon={<Download />} onClick={() => void save('pdf')}>PDF</Button>
        </Box>
      </Box>
      <Box sx={{ height: 4 }}>{isFetching && <LinearProgress aria-label={t('state.loading')} />}</Box>
      {error && <Typography role="alert" color="error" variant="body2" sx={{ mb: 1 }}>{error.message}</Typography>}
      {data?.chart && data.rows.length > 0 && <Paper sx={{ mb: 2, p: 1 }}><Suspense fallback={<Box sx={{ height: 280 }} />}><ReportChart result={data} /></Suspense></Paper>}
      {data && <ReportTable result={data} />}
    </Box>
  );
}
