/** The other end of the designer in these tests: a draft of one small pack that is saved, checked and published in the server's shapes. */
import { beforeEach } from 'vitest';
import { usePeer } from './open-panel';
import { words } from './sample-meta';

export const schemaPath = 'front/slip/schema.json';

/** A fresh draft for every test of the file. */
export function useDesignPeer() {
  const held = usePeer();
  const draft = { rev: 4, files: {} as Record<string, any> };
  beforeEach(() => {
    draft.rev = 4;
    draft.files = {
      'front/pack.json': { label: words('前台'), order: 1 },
      'front/roles.json': { desk: { label: words('前台') }, guard: { label: words('门卫') } },
      [schemaPath]: {
        label: words('出门单'), plural: 'slips', number: { prefix: 'CM' },
        attributes: { why: { type: 'text', label: words('事由') }, size: { type: 'enum', label: words('大小'), values: { big: words('大'), small: words('小') } } },
        form: { sections: [{ label: words('内容'), fields: ['why', 'size'] }] },
        list: { columns: ['number', 'why'] },
      },
      'front/slip/access.json': { roles: { desk: { may: ['list', 'read', 'create', 'edit'] } } },
    };
    const base = structuredClone(draft.files);
    const { peer } = held;
    peer.meta.design = true;
    peer.meta.version = 2;
    peer
      .on('GET', /design\/draft$/, () => ({ body: { base: 2, active: 2, rev: draft.rev, changed: [], files: draft.files } }))
      .on('PUT', /design\/draft$/, ({ body }) => {
        if (body.rev !== draft.rev) return { status: 409, body: { message: '草稿已变。', code: 'stale-draft' } };
        Object.assign(draft.files, body.files);
        draft.rev += 1;
        return { body: { base: 2, active: 2, rev: draft.rev, changed: [] } };
      })
      .on('GET', /design\/versions\/2$/, () => ({ body: { n: 2, state: 'active', by: null, at: '2026-11-21T01:00:00Z', note: null, files: base } }))
      .on('GET', /design\/trash$/, () => ({ body: [{ id: 'field-9', kind: 'field', type: 'slip', field: 'colour', name: 'colour', label: words('颜色'), retiredAt: '2026-11-20T01:00:00Z', version: 1, count: 12, bytes: 300 }] }))
      .on('POST', /design\/check$/, () => ({ body: { rev: draft.rev, structural: false, errors: [], impact: [], diff: [{ path: `${schemaPath}#attributes.why.label`, message: '“事由”改称“出门事由”' }] } }));
  });
  return { held, draft };
}
