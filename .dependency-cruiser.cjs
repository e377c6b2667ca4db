/** The arrows of the house (docs/decisions/0001-house.md), held by a machine. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'sdk-only-through-its-doors',
      comment: 'Only dialogs/engine/sdk.ts and bot/channels/sdk.ts import the Bot Framework SDK.',
      severity: 'error',
      from: { path: '^(bot|dialogs|web)/', pathNot: '^(dialogs/engine/sdk|bot/channels/sdk)\\.ts$' },
      to: { path: 'node_modules/(botbuilder|botframework-connector|botframework-schema)' },
    },
    {
      name: 'services-do-not-know-the-sdk',
      comment:
        'The desk, cases, insight, privacy, conversations and the store import neither door of the SDK.',
      severity: 'error',
      from: { path: '^bot/(desk|cases|insight|privacy|conversations|store)/' },
      to: { path: '^(dialogs/engine/sdk|bot/channels/sdk)\\.ts$' },
    },
    {
      name: 'dialogs-know-only-themselves',
      comment: 'The conversation knows nothing of HTTP, stores or adapters.',
      severity: 'error',
      from: { path: '^dialogs/' },
      to: { path: '^(bot|web|tests)/' },
    },
    {
      name: 'only-the-store-knows-a-database',
      severity: 'error',
      from: { path: '^(bot|dialogs|web)/', pathNot: '^bot/store/' },
      to: { path: 'node_modules/(mongodb|@photostructure/sqlite)' },
    },
    {
      name: 'the-store-knows-nobody',
      severity: 'error',
      from: { path: '^bot/store/' },
      to: { path: '^(bot/(?!store/)|dialogs/|web/)' },
    },
    {
      name: 'adapters-only-through-the-port',
      severity: 'error',
      from: { path: '^bot/', pathNot: '^bot/store/' },
      to: { path: '^bot/store/(sqlite|mongo)/' },
    },
    {
      name: 'pages-take-types-only',
      comment:
        'A page may take the types of the API, the list of the consent cards and the marks of the composer, never code of the service.',
      severity: 'error',
      from: { path: '^web/' },
      to: {
        path: '^(bot|dialogs)/',
        pathNot: [
          '^bot/desk/contract\\.ts$',
          '^bot/desk/contract/[\\w-]+\\.ts$',
          '^dialogs/cards\\.ts$',
          '^dialogs/wording/care\\.ts$',
        ],
      },
    },
    {
      name: 'residents-texts-never-take-officers-knowledge',
      severity: 'error',
      from: { path: '^(dialogs|web/(widget|classroom|privacy|receipt))/' },
      to: { path: '^locales/knowledge/officers/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(bot|dialogs|web)/', pathNot: '^bot/cli/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'no-dev-dependencies-in-the-service',
      severity: 'error',
      from: { path: '^(bot|dialogs)/', pathNot: '^bot/cli/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
