/** The look of the panel: paper, ink, hairlines and one accent of cinnabar; dense enough to live in, in light and in dark. */
import { defaultTheme, type RaThemeOptions } from 'react-admin';
import { deepmerge } from '@mui/utils';
import { loadingWords } from '../session/language';
import { CheckboxInput } from './CheckboxInput';
import { fontFamily } from './fonts';

interface Tones { paper: string; sheet: string; raised: string; ink: string; faint: string; rule: string; cinnabar: string; cinnabarDeep: string; onCinnabar: string; hover: string }

const light: Tones = { paper: '#f6f4f0', sheet: '#ffffff', raised: '#fbfaf7', ink: '#23201d', faint: '#655e57', rule: '#e0dad1', cinnabar: '#b5382a', cinnabarDeep: '#962c20', onCinnabar: '#ffffff', hover: 'rgba(60, 40, 30, 0.045)' };
const dark: Tones = { paper: '#191716', sheet: '#221f1e', raised: '#282523', ink: '#ece7e1', faint: '#aaa29a', rule: '#3a3633', cinnabar: '#e0705f', cinnabarDeep: '#eb8b7c', onCinnabar: '#1c1210', hover: 'rgba(255, 240, 230, 0.06)' };

function build(mode: 'light' | 'dark', t: Tones): RaThemeOptions {
  return deepmerge<RaThemeOptions>(defaultTheme, {
    palette: {
      mode,
      primary: { main: t.cinnabar, dark: t.cinnabarDeep, contrastText: t.onCinnabar },
      secondary: { main: mode === 'light' ? '#4f4a45' : '#cfc7be', contrastText: mode === 'light' ? '#ffffff' : '#1c1917' },
      error: { main: mode === 'light' ? '#b3261e' : '#f2867d' },
      warning: { main: mode === 'light' ? '#9a6200' : '#e5b567' },
      success: { main: mode === 'light' ? '#2f6b43' : '#82c397' },
      info: { main: mode === 'light' ? '#2f5d7c' : '#8fbbd9' },
      background: { default: t.paper, paper: t.sheet },
      text: { primary: t.ink, secondary: t.faint },
      divider: t.rule,
      action: { hover: t.hover },
    },
    shape: { borderRadius: 6 },
    sidebar: { width: 216, closedWidth: 52 },
    typography: { fontFamily, fontSize: 14, body1: { fontSize: 15 }, button: { textTransform: 'none', fontWeight: 500 }, h4: { fontSize: 24, fontWeight: 600 }, h5: { fontSize: 20, fontWeight: 600 }, h6: { fontSize: 16, fontWeight: 600 }, subtitle2: { fontWeight: 600 } },
    components: {
      MuiCssBaseline: { styleOverrides: { body: { fontFeatureSettings: '"tnum" 0' }, '.figures': { fontVariantNumeric: 'tabular-nums' }, ':focus-visible': { outlineColor: t.cinnabar } } },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' }, rounded: { border: `1px solid ${t.rule}` } } },
      MuiCard: { defaultProps: { elevation: 0 } },
      MuiAppBar: { defaultProps: { elevation: 0, color: 'default' }, styleOverrides: { root: { backgroundColor: t.sheet, color: t.ink, border: 0, borderBottom: `1px solid ${t.rule}`, borderRadius: 0, backgroundImage: 'none' } } },
      MuiDrawer: { styleOverrides: { paper: { borderRadius: 0, backgroundImage: 'none' } } },
      MuiDialog: { styleOverrides: { paper: { backgroundImage: 'none' } } },
      MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: { whiteSpace: 'nowrap' } } },
      MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none' } },
      MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none' } },
      MuiSelect: { defaultProps: { variant: 'outlined' } },
      MuiOutlinedInput: { styleOverrides: { root: { backgroundColor: t.sheet, '&.Mui-disabled': { backgroundColor: t.raised } }, notchedOutline: { borderColor: t.rule } } },
      MuiFormHelperText: { styleOverrides: { root: { marginLeft: 2, marginRight: 2, '&:empty': { display: 'none' } } } },
      MuiTableCell: { styleOverrides: { root: { borderBottomColor: t.rule, padding: '7px 12px' }, head: { color: t.faint, fontWeight: 500, fontSize: 13, backgroundColor: t.raised, whiteSpace: 'nowrap' } } },
      MuiTableRow: { styleOverrides: { root: { '&.MuiTableRow-hover:hover': { backgroundColor: t.hover } } } },
      MuiInputBase: { styleOverrides: { input: { '@media (max-width: 600px)': { fontSize: 16 } } } },
      MuiCheckbox: { defaultProps: { slots: { input: CheckboxInput } }, styleOverrides: { root: { color: t.faint } } },
      MuiCircularProgress: { defaultProps: { 'aria-labelledby': loadingWords } },
      MuiLinearProgress: { defaultProps: { 'aria-labelledby': loadingWords } },
      MuiSwitch: { styleOverrides: { thumb: { boxShadow: 'none', border: `1px solid ${t.faint}` }, track: { backgroundColor: t.faint } } },
      MuiFormControlLabel: { styleOverrides: { root: { marginLeft: -8 } } },
      MuiChip: { styleOverrides: { root: { fontWeight: 500 }, sizeSmall: { height: 22, fontSize: 12.5 } } },
      MuiTab: { styleOverrides: { root: { minHeight: 42, minWidth: 72, padding: '8px 14px' } } },
      MuiTabs: { styleOverrides: { root: { minHeight: 42 } } },
      MuiTooltip: { defaultProps: { enterDelay: 400 } },
      MuiLink: { defaultProps: { underline: 'hover' } },
      RaLayout: { styleOverrides: { root: { minWidth: 0, '& .RaLayout-appFrame': { minWidth: 0 }, '& .RaLayout-content': { padding: '0 20px 32px', minWidth: 0, '@media (max-width: 600px)': { padding: '0 14px 76px' } }, '& .RaLayout-contentWithSidebar': { minWidth: 0 } } } },
      RaBulkActionsToolbar: { styleOverrides: { root: { '& .RaBulkActionsToolbar-toolbar': { backgroundColor: mode === 'light' ? '#f7e6e2' : '#47261f', color: t.ink } } } },
      RaListToolbar: { styleOverrides: { root: { '@media (max-width: 600px)': { backgroundColor: 'transparent', flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', minHeight: 0, paddingTop: 8 } } } },
      RaTopToolbar: { styleOverrides: { root: { '@media (max-width: 900px)': { flex: '0 1 auto', backgroundColor: 'transparent' }, '@media (max-width: 600px)': { minHeight: 0 } } } },
      RaFilterForm: { styleOverrides: { root: { '@media (max-width: 600px)': { padding: 0, flex: '1 1 160px', minHeight: 0, '& .RaFilterForm-filterFormInput': { paddingTop: 4 } } } } },
      RaDatagrid: { styleOverrides: { root: { '& .RaDatagrid-headerCell': { backgroundColor: t.raised } } } },
      RaMenuItemLink: { styleOverrides: { root: { color: t.faint, fontSize: 14, minHeight: 34, padding: '5px 14px', borderLeft: '3px solid transparent', '&.RaMenuItemLink-active': { color: t.ink, fontWeight: 600, borderLeftColor: t.cinnabar, backgroundColor: t.hover }, '& .RaMenuItemLink-icon': { minWidth: 32, color: 'inherit' } } } },
    },
  });
}

export const lightTheme = build('light', light);
export const darkTheme = build('dark', dark);
