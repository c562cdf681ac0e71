/** What a report is asked for: days, choices, a customer; shown when it is sent. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Form } from 'react-admin';
import { FilterInput } from '../fields/FilterInput';
import { useLabel, useText } from '../i18n/use-text';
import type { MetaReport, Reference } from '../meta/contract';
import type { Asked } from './report-query';

type Values = Record<string, string | number | string[] | Reference | null | undefined>;

export function ReportParameters({ report, values, onAsk }: { report: MetaReport; values: Record<string, string | number>; onAsk: (asked: Asked) => void }) {
  const t = useText();
  const label = useLabel();
  if (report.params.length === 0) return null;
  const ask = (given: Values) => {
    // A parameter that was emptied is sent empty, so that its default does not come back.
    const asked = report.params.map(({ name }): [string, string] => {
      const value = given[name];
      return [name, value === null || value === undefined ? '' : Array.isArray(value) ? (value[0] ?? '') : typeof value === 'object' ? String(value.id) : String(value)];
    });
    onAsk(Object.fromEntries(asked));
  };
  return (
    <Form defaultValues={values} onSubmit={(given: unknown) => ask(given as Values)} sanitizeEmptyValues={false}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', '& > .MuiFormControl-root, & > .MuiAutocomplete-root': { width: { xs: '100%', sm: 210 } } }}>
        {report.params.map((param) => <FilterInput key={param.name} source={param.name} label={label(param.label)} field={{ ...param, target: param.target ? [param.target] : undefined }} />)}
        <Button type="submit" variant="outlined" size="small">{t('report.show')}</Button>
      </Box>
    </Form>
  );
}
