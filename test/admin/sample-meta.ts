/** A company as small as the panel's tests can do with: one document with a flow and lines, and the types it points to. */
import type { Labels, Meta, MetaField, MetaType } from '../../admin/src/meta/contract';

export const words = (text: string): Labels => ({ 'zh-Hans': text, en: `${text} en`, ko: `${text} ko` });
const field = (name: string, type: MetaField['type'], label: string, more: Partial<MetaField> = {}): MetaField => ({ name, type, label: words(label), filter: true, sort: true, ...more });
const can = { list: true, create: true, export: true };

const slip: MetaType = {
  name: 'slip', plural: 'slips', pack: 'desk', label: words('出门单'), number: { prefix: 'CM' }, title: 'number', subtitle: ['guest'], can,
  fields: [
    field('guest', 'ref', '来客', { target: ['guest'], required: true }),
    field('urgent', 'bool', '加急'),
    field('why', 'text', '加急原因', { requiredWhen: { combinator: 'and', rules: [{ field: 'urgent', operator: '=', value: true }] }, visibleWhen: { combinator: 'and', rules: [{ field: 'urgent', operator: '=', value: true }] } }),
    field('lines', 'lines', '明细', { beside: [{ label: words('现有'), plural: 'shelves', where: { item: 'thing', box: null }, show: 'left' }] }),
    field('thing', 'ref', '物品', { part: 'lines', target: ['thing'], required: true }),
    field('quantity', 'decimal', '数量', { part: 'lines', required: true, min: '0.000001' }),
    field('price', 'money', '单价', { part: 'lines', takes: { field: 'thing', from: 'price' } }),
    field('amount', 'money', '金额', { part: 'lines', computed: 'quantity*price', readOnly: true }),
    field('box', 'text', '箱号', { part: 'lines' }),
    field('total', 'money', '合计', { computed: 'sum(lines.amount)', readOnly: true }),
    field('receipt', 'text', '凭证号', { writable: false }),
  ],
  states: [
    { name: 'draft', label: words('起草') }, { name: 'desk', label: words('前台核对') }, { name: 'gate', label: words('门卫放行') }, { name: 'out', label: words('已出门'), final: true },
    { name: 'rejected', label: words('已驳回'), final: true }, { name: 'cancelled', label: words('已作废'), final: true },
  ],
  flow: [
    { name: 'submit', label: words('提交'), from: 'draft', to: 'desk', by: ['clerk'], needs: [], tone: 'primary' },
    { name: 'check', label: words('核对'), from: 'desk', to: 'gate', by: ['desk-head'], needs: ['receipt'], tone: 'primary' },
    { name: 'open', label: words('放行'), from: 'gate', to: 'out', by: ['guard'], needs: ['lines.box'], tone: 'primary' },
  ],
  list: { columns: ['number', 'state', 'guest', 'total'], filters: ['state', 'guest'], sort: ['createdAt', 'DESC'] },
};

const guest: MetaType = {
  name: 'guest', plural: 'guests', pack: 'desk', label: words('来客'), number: null, title: 'title', subtitle: ['code'], can: { list: true, create: false },
  fields: [field('code', 'text', '编码'), field('title', 'text', '名称', { required: true }), field('phone', 'phone', '电话')],
};
const thing: MetaType = {
  name: 'thing', plural: 'things', pack: 'desk', label: words('物品'), number: null, title: 'title', can,
  fields: [field('title', 'text', '名称', { required: true }), field('price', 'money', '单价')],
};
const shelf: MetaType = {
  name: 'shelf', plural: 'shelves', pack: 'desk', label: words('货架'), number: null, title: 'box', ledger: true, can: { list: true },
  fields: [field('item', 'ref', '物品', { target: ['thing'] }), field('box', 'text', '箱号'), field('left', 'decimal', '现有')],
};

export const sampleMeta: Meta = {
  version: 1,
  me: { id: 7, username: 'clerk', name: '林晓芸', roles: ['clerk'], language: 'zh-Hans' },
  company: { name: words('小公司'), timeZone: 'Asia/Shanghai', currency: 'CNY' },
  roles: [{ id: 1, name: 'clerk', label: words('文员') }, { id: 2, name: 'desk-head', label: words('前台主管') }, { id: 3, name: 'guard', label: words('门卫') }],
  types: [slip, guest, thing, shelf],
  menu: [{ pack: 'desk', label: words('前台'), items: ['slip', 'guest', 'thing'] }],
  home: [{ widget: 'tasks' }, { widget: 'create', params: { plural: 'slips' } }],
};

export const slipType = slip;
