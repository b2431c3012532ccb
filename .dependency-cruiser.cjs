/** Import direction of the rooms (docs/architecture.md). One rule a folder: what it may not reach. */
const may = (folder, allowed) => ({
  name: `${folder}-imports`,
  comment: `src/${folder} may import only: ${[folder, ...allowed].join(', ')}`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: '\\.(test|test-support)\\.ts$' },
  to: { path: '^src/', pathNot: ['^src/errors\\.ts$', ...[folder, ...allowed].map((f) => `^src/${f}`)] },
})

module.exports = {
  forbidden: [
    may('text', []),
    may('language', ['text']),
    may('knowledge', []),
    may('coding', ['text', 'language', 'knowledge', 'record/schema', 'record/coded\\.ts']),
    may('record', ['knowledge', 'text/hashing\\.ts', 'text/offsets\\.ts', 'text/story\\.ts', 'text/story-id\\.ts']),
    may('cli', [
      'index\\.ts',
      'coder\\.ts',
      'knowledge',
      'language/load\\.node\\.ts',
      'language/conllu\\.ts',
      'text/day\\.ts',
    ]),
    {
      name: 'schema-is-a-leaf',
      comment: 'record/schema imports no room.',
      severity: 'error',
      from: { path: '^src/record/schema/', pathNot: '\\.(test|test-support)\\.ts$' },
      to: { path: '^src/', pathNot: '^src/record/schema/' },
    },
    {
      name: 'core-without-node',
      comment: 'The core runs in browsers: no Node modules from text to record.',
      severity: 'error',
      from: {
        path: '^src/(text|language|knowledge|coding|record)/|^src/(coder|browser)\\.ts$',
        pathNot: '\\.test\\.ts$|\\.node\\.ts$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-tooling',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(training|bench|scripts)/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'swc',
  },
}
