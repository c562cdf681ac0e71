/** The floors of the server: imports only run down, and an engine is entered through its door. */

/** Bottom up; engines on one floor do not know each other. */
const floors = [
  ['foundation'],
  ['conditions'],
  ['model'],
  ['wording', 'review', 'sheets'],
  ['definitions'],
  ['access'],
  ['history', 'numbering', 'timers'],
  ['files'],
  ['store'],
  ['calendar'],
  ['workflow'],
  ['stock', 'bookings', 'receivables', 'related'],
  ['print'],
  ['notices'],
  ['flows'],
  ['schedules'],
  ['reports'],
  ['records', 'designer'],
  ['exports', 'imports'],
  ['handover'],
  ['seeds'],
  ['demo'],
];

const folder = (name) => (name === 'foundation' ? '^cms/src/foundation/' : `^cms/src/engines/${name}/`);
const all = floors.flat();

const down = floors.flatMap((names, floor) => names.map((name) => ({
  name: `${name}-knows-only-what-is-below`,
  severity: 'error',
  from: { path: folder(name) },
  to: { path: ['^cms/src/(?!engines/|foundation/)', ...floors.slice(floor).flat().filter((other) => other !== name).map(folder)] },
})));

const doors = all.filter((name) => name !== 'foundation').map((name) => ({
  name: `${name}-has-one-door`,
  severity: 'error',
  from: { pathNot: folder(name) },
  to: { path: folder(name), pathNot: `${folder(name)}index\\.ts$` },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'every-engine-has-a-floor', severity: 'error', from: { path: `^cms/src/engines/(?!(${all.join('|')})/)` }, to: {} },
    ...down,
    ...doors,
    {
      name: 'conditions-run-in-the-browser',
      comment: 'The panel imports them.',
      severity: 'error',
      from: { path: folder('conditions') },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
