/** Which folder may import which: ARCHITECTURE.md, "Direction". `tests/architecture` plants a violation of each rule. */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: '^(shared/|node_modules/zod/)' },
    },
    {
      name: 'db-knows-shared',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(main|renderer|build|tests)/' },
    },
    {
      name: 'renderer-knows-shared',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(main|db|build|tests)/' },
    },
    {
      name: 'screen-not-chair',
      severity: 'error',
      from: { path: '^renderer/screen/' },
      to: { path: '^renderer/chair/' },
    },
    {
      name: 'core-not-hosts',
      severity: 'error',
      from: { path: '^main/(app|router|services|keys|documents|imports)/' },
      to: { path: '^(main/hosts/|node_modules/(electron|playwright-core)/)' },
    },
    {
      name: 'electron-only-in-its-host',
      severity: 'error',
      from: { pathNot: '^(main/hosts/electron/|tests/electron/)' },
      to: { path: '^node_modules/electron/' },
    },
    {
      name: 'electron-by-value-in-two-files',
      severity: 'error',
      from: { pathNot: '^(main/hosts/electron/(index|preload)\\.ts$|tests/electron/)' },
      to: { path: '^node_modules/electron/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sql-only-in-db',
      severity: 'error',
      from: { pathNot: '^(db|tests|build/bench)/' },
      to: { path: '^node_modules/better-sqlite3' },
    },
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
    { name: 'nothing-imports-build', severity: 'error', from: { pathNot: '^(build|tests)/' }, to: { path: '^build/' } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\?(url|inline)$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
