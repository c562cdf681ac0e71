/** The reports a person may open. */
import Assessment from '@mui/icons-material/AssessmentOutlined';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Typography from '@mui/material/Typography';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { useLabel, useText } from '../i18n/use-text';
import { useMeta } from '../meta/MetaProvider';

export function ReportsPage() {
  const t = useText();
  const label = useLabel();
  const { reports = [] } = useMeta();
  return (
    <Box sx={{ pt: 2, width: '100%' }}>
      <Title title={t('report.title')} />
      {reports.length === 0 && <Typography color="text.secondary">{t('report.none')}</Typography>}
      <Box component="ul" sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))', gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
        {reports.map((report) => (
          <Card component="li" key={report.name} variant="outlined">
            <CardActionArea component={Link} to={`/reports/${report.name}`} sx={{ p: 1.75, display: 'flex', gap: 1.5, alignItems: 'center', justifyContent: 'flex-start' }}>
              <Assessment fontSize="small" color="primary" />
              <Typography variant="body2" sx={{ fontWeight: 500 }}>{label(report.label)}</Typography>
            </CardActionArea>
          </Card>
        ))}
      </Box>
    </Box>
  );
}
