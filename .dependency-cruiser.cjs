/** The folder rule of docs/architecture.md: dependencies point one way, and there are no cycles. */
const only = (folder, allowed) => ({
  name: `${folder}-may-import`,
  comment: `${folder}/ may import of ours: ${allowed.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: {
    path: '^(bot|dialogs|cards|services|adapters|locales|web|manifest|bench|test|scripts)/',
    pathNot: [`^${folder}/`, ...allowed.map((a) => `^${a}/`)],
  },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    only('dialogs', ['cards', 'services', 'locales']),
    only('cards', ['services/model', 'locales']),
    only('services', []),
    only('adapters', ['services']),
    only('locales', []),
    only('web', ['locales']),
    only('bot', ['dialogs', 'cards', 'services', 'adapters', 'locales', 'web/shared']),
    {
      name: 'the-domain-knows-no-framework',
      severity: 'error',
      from: { path: '^(services|cards|locales)/' },
      to: { path: 'node_modules/(botbuilder|botframework|restify|lowdb|ws)' },
    },
    {
      name: 'the-domain-touches-no-disk-or-net',
      severity: 'error',
      from: { path: '^(services|cards|locales)/' },
      to: { dependencyTypes: ['core'], path: '^(node:)?(fs|http|https|net|child_process)' },
    },
    { name: 'one-place-composes', severity: 'error', from: { path: '^bot/', pathNot: '^bot/compose' }, to: { path: '^adapters/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '^(dist|coverage|var)/' },
  },
};
