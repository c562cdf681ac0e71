/** The two closed tables of fields: every type has a way to be shown and a way to be typed. */
import { QueryClient } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { AdminContext, Form, ResourceContextProvider } from 'react-admin';
import { afterEach, describe, expect, it } from 'vitest';
import { FieldInput } from '../../admin/src/fields/FieldInput';
import { FieldValue } from '../../admin/src/fields/FieldValue';
import { fieldTypes, type FieldType, type MetaField } from '../../admin/src/meta/contract';
import { MetaProvider } from '../../admin/src/meta/MetaProvider';
import { dataProvider } from '../../admin/src/providers/data-provider';
import { createI18nProvider } from '../../admin/src/providers/i18n-provider';
import { usePeer } from './open-panel';
import { sampleMeta, words } from './sample-meta';

const i18nProvider = await createI18nProvider('zh-Hans');
usePeer();
afterEach(cleanup);

const field = (type: FieldType): MetaField => ({ name: type === 'lines' ? 'lines' : 'value', type, label: words('标签'), target: ['guest'], values: [{ name: 'a', label: words('甲') }, { name: 'b', label: words('乙') }] });

function show(children: React.ReactNode) {
  return render(
    <MetaProvider first={sampleMeta}>
      <AdminContext dataProvider={dataProvider} i18nProvider={i18nProvider} queryClient={new QueryClient()}>
        <ResourceContextProvider value="slips">{children}</ResourceContextProvider>
      </AdminContext>
    </MetaProvider>,
  );
}

const shown: Record<FieldType, [value: unknown, text: string]> = {
  text: ['<b>{{ x }}</b>', '<b>{{ x }}</b>'], longtext: ['两\n行', '两\n行'], int: [12345, '12,345'], decimal: ['1234.5', '1,234.5'], money: ['1234.5', '1,234.50'], percent: [12.5, '12.5 %'],
  date: ['2026-11-21', '2026-11-21'], datetime: ['2026-11-21T16:05:00Z', '2026-11-22 00:05'], time: ['08:30', '08:30'], bool: [false, '否'], email: ['a@b.cn', 'a@b.cn'], phone: ['0571-1', '0571-1'],
  enum: ['a', '甲'], enums: [['a', 'b'], '甲乙'], user: [{ id: 1, label: '王' }, '王'], users: [[{ id: 1, label: '王' }, { id: 2, label: '李' }], '王、李'],
  role: [{ id: 1, name: 'clerk', label: 'x' }, '文员'], roles: [[{ id: 1, name: 'clerk' }, { id: 3, name: 'guard' }], '文员门卫'], ref: [{ id: 4, label: 'G4 老王' }, 'G4 老王'], refs: [[{ id: 4, label: '老王' }], '老王'],
  files: [[{ id: 1, name: '合同.pdf', size: 2048, mime: 'application/pdf' }], '合同.pdf · 2 kB'], lines: [[{}, {}], '2'],
};

describe('a value', () => {
  it.each(fieldTypes)('of type %s is shown', (type) => {
    const [value, text] = shown[type];
    const { container } = show(<FieldValue field={field(type)} value={value} />);
    expect(container.textContent).toBe(text);
  });

  it.each(fieldTypes)('of type %s that is empty shows nothing', (type) => {
    const { container } = show(<FieldValue field={field(type)} value={null} />);
    expect(container.textContent).toBe('');
  });
});

describe('an input', () => {
  it.each(fieldTypes)('for %s can be found by its label', (type) => {
    show(<Form><FieldInput field={field(type)} /></Form>);
    expect(screen.getAllByLabelText(/标签/).length).toBeGreaterThan(0);
  });
});
