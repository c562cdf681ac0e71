/** A report's chart: its figures summed per label, the largest twenty; a picture of the table below, which says the same in figures. */
import { BarChart } from '@mui/x-charts/BarChart';
import { LineChart } from '@mui/x-charts/LineChart';
import { PieChart } from '@mui/x-charts/PieChart';
import { useLabel } from '../i18n/use-text';
import type { ReportResult } from '../meta/contract';

const most = 20;
const height = 280;
/** With more bars than this their labels stand slanted. */
const few = 6;
const slanted = { height: 96, tickLabelStyle: { angle: -32, textAnchor: 'end', fontSize: 11 } } as const;
const colours = ['#b5382a', '#2f5d7c', '#9a6200', '#2f6b43', '#6b4a7d', '#655e57'];

export default function ReportChart({ result: { label: name, chart, columns, rows } }: { result: ReportResult }) {
  const label = useLabel();
  if (!chart) return null;
  const along = columns.find((column) => column.name === chart.x);
  const heights = chart.y.map((key) => columns.find((column) => column.name === key)).filter((column) => column !== undefined);
  if (!along || heights.length === 0) return null;
  const text = (value: unknown): string => {
    if (value === null || value === undefined) return '—';
    if (typeof value === 'object') return String((value as { label?: string }).label ?? '—');
    return label(along.values?.find((choice) => choice.name === String(value))?.label ?? String(value));
  };
  const sums = new Map<string, number[]>();
  for (const row of rows) {
    const key = text(row[chart.x]);
    const sofar = sums.get(key) ?? heights.map(() => 0);
    sums.set(key, sofar.map((sum, index) => sum + Number(row[heights[index].name] ?? 0)));
  }
  const all = [...sums.entries()];
  const shown = all.length > most ? all.sort((a, b) => b[1][0] - a[1][0]).slice(0, most) : all;
  const labels = shown.map(([key]) => key);
  const series = heights.map((column, index) => ({ label: label(column.label), data: shown.map(([, values]) => values[index]) }));
  const common = { height: labels.length > few && chart.kind === 'bar' ? height + 60 : height, colors: colours, 'aria-label': label(name), skipAnimation: true };
  if (chart.kind === 'pie') return <PieChart {...common} series={[{ data: shown.map(([key, values], id) => ({ id, label: key, value: Math.max(0, values[0]) })) }]} />;
  if (chart.kind === 'line') return <LineChart {...common} xAxis={[{ scaleType: 'point', data: labels }]} series={series} />;
  return <BarChart {...common} xAxis={[{ scaleType: 'band', data: labels, ...(labels.length > few && slanted) }]} series={series} />;
}
