import { dead, dirty, edge, rule, style, wrongType } from './fault-kinds.mjs';

/** @typedef {import('./fault-kinds.mjs').Fault} Fault */

// Put together, so that this file doesn't trip the gate for clean text.
const slash = '/';
const home = (/** @type {string} */ rest) => `// ${slash}${rest}\n`;
const alone = `test${'.only'}('x', () => {});\n`;
const note = `// TO${'DO'}: later\n`;
const host = `// https://regis${'try'}.npmjs.org/x\n`;
const pypi = `pip install -i https://py${'pi'}.org/simple x\n`;

/** @type {Fault[]} */
const types = [
  wrongType('a wrong type', 'shared/model/planted-1.ts', "export const planted: number = 'one';"),
  wrongType(
    'the DOM in shared',
    'shared/model/planted-2.ts',
    'export const planted = document.title;',
  ),
  wrongType('Node in shared', 'shared/model/planted-3.ts', 'export const planted = process.pid;'),
  wrongType(
    'Node in the page',
    'renderer/state/planted-4.ts',
    'export const planted = process.pid;',
  ),
  wrongType(
    'the DOM in Node',
    'electron/app/planted-5.ts',
    'export const planted = document.title;',
  ),
  wrongType(
    'a wrong type in a test',
    'shared/model/planted-6.test.ts',
    "export const p: number = '';",
  ),
  wrongType(
    'a wrong type in a script',
    'scripts/planted-7.mjs',
    "/** @type {number} */\nexport const p = '';",
  ),
];

const branches = Array.from({ length: 16 }, (_, n) => `  if (n === ${n}) return ${n + 1};\n`).join(
  '',
);

/** @type {Fault[]} */
const lint = [
  ...[
    rule('noExplicitAny', 'export const planted: any = 1;\n'),
    rule('noNonNullAssertion', 'export const planted = [1][0]!;\n'),
    rule('noDefaultExport', 'export default 1;\n'),
    rule('noBarrelFile', "export { ok } from './result';\n"),
    rule('noReExportAll', "export * from './result';\n"),
    rule('useImportType', "import { Result } from './result';\n\nexport type P = Result<1>;\n"),
    rule('noConsole', "console.log('planted');\n"),
    rule('noUnusedVariables', 'const planted = 1;\n'),
    rule('noUnusedImports', "import { ok } from './result';\n"),
    rule('noFloatingPromises', 'async function planted() {}\nplanted();\n'),
    rule('noExcessiveCognitiveComplexity', `export function planted(n: number) {\n${branches}}\n`),
    rule(
      'suppressions/unused',
      '// biome-ignore lint/suspicious/noExplicitAny: none\nexport const p = 1;\n',
    ),
    rule('format', 'export const planted={a:"b"}\n'),
    rule(
      'organizeImports',
      "import { ok } from './result';\nimport { span } from './span';\nimport { utf16 } from './ids';\n\nexport const p = [ok, span, utf16];\n",
    ),
    rule('plugin', 'export const planted = Date.now();\n'),
    rule('plugin', 'export const planted = () => new Date();\n'),
    rule('plugin', 'export const planted = () => Math.random();\n'),
    rule('plugin', 'export const planted = () => crypto.randomUUID();\n'),
  ],
  rule('useFilenamingConvention', 'export const p = 1;\n', 'shared/model/plantedName.ts'),
  rule('useFilenamingConvention', 'export const p = <p />;\n', 'renderer/ui/plantedName.tsx'),
  rule(
    'noRestrictedImports',
    "import { ipcMain } from 'electron';\n\nexport const p = ipcMain;\n",
    'electron/app/planted.ts',
  ),
  rule(
    'noJsRestrictedProperties',
    "import * as e from 'electron';\n\nexport const p = e.ipcMain;\n",
    'electron/app/planted.ts',
  ),
  rule(
    'useHookAtTopLevel',
    "import { useState } from 'react';\n\nexport function useP(is: boolean) {\n  return is ? useState(0) : null;\n}\n",
    'renderer/ui/use-planted.ts',
  ),
];

/** @type {Fault[]} */
const styles = [
  style('use-logical-spec', 'margin-left: 1px'),
  style('use-logical-spec', 'inset-inline: 0; right: 0'),
  style('property-disallowed-list', 'direction: rtl'),
  style('function-disallowed-list', 'transform: translateX(1px)'),
  style('declaration-property-value-disallowed-list', 'transform: translate(1px, 0)'),
  style('text-align', 'text-align: left'),
  style('color-no-hex', 'color: #123456'),
  style('color-named', 'color: red'),
  style('function-disallowed-list', 'color: rgb(1 2 3)'),
  style('property-no-unknown', 'colour: inherit'),
  style('declaration-property-value-no-unknown', 'display: everywhere'),
  style('CssSyntaxError', 'display: block; } }'),
];

/** @type {Fault[]} */
const boundaries = [
  edge('renderer/state', '../../electron/main', 'type'),
  edge('electron/app', '../../renderer/main', 'type'),
  edge('shared/model', '../../electron/main', 'type'),
  edge('shared/model', 'node:fs'),
  edge('shared/model', 'react', 'type'),
  edge('shared/model', 'zod'),
  edge('shared/model', '../text/offsets', 'type'),
  edge('shared/anchor', '../operations/operation', 'type'),
  edge('shared/sidecar', '../formats/hashiya-jsonl'),
  edge('shared/formats', '../contract/contract', 'type'),
  edge('shared/messages', '../sidecar/parse-sidecar'),
  edge('electron/services', 'electron', 'type'),
  edge('electron/services', '../../shared/contract/channels'),
  edge('electron/services', '../ipc/handle'),
  edge('electron/platform', 'electron'),
  edge('electron/workers', 'electron'),
  edge('electron/workers', '../services/planted-other'),
  edge('electron/ipc', 'react', 'type'),
  edge('renderer/features/planted-a', '../planted-b/planted-other'),
  edge('renderer/features/planted-a', '../../../shared/contract/contract', 'type'),
  edge('renderer/features/planted-a', 'chardet'),
  edge('renderer/features/planted-a', 'node:path'),
  edge('renderer/state', 'react'),
  edge('renderer/state', 'zustand'),
  edge('renderer/state', '../ui/planted-other'),
  edge('renderer/state', '../../shared/contract/channels'),
  edge('renderer/ui', '../state/planted-other'),
  edge('renderer/ui', '../../shared/model/ids', 'type'),
  edge('renderer/ui', '../features/planted-b/planted-other'),
  edge('electron/app', '../../e2e/planted-other'),
  edge('e2e/specs', '../../electron/main', 'type'),
  edge('shared/planted-room', '../model/ids', 'type'),
  edge('electron/app', 'postcss'),
  { ...edge('electron/app', './missing'), expect: /planted-[\w-]+\.ts → .*: everything resolves/ },
  edge('shared/model', '../testing/planted-other'),
  edge('electron/app', '../services/testing/planted-other'),
  edge('electron/app', './planted-other.test'),
  edge('renderer/testing', '../../electron/main', 'type'),
  edge('electron/services/testing', '../../../renderer/main', 'type'),
  {
    ...edge('electron', 'node:fs'),
    what: 'electron/preload.ts → node:fs',
    file: 'electron/preload.ts',
    text: (before) => `import 'node:fs';\n${before}`,
    expect: /electron\/preload\.ts → fs/,
  },
  {
    ...edge('electron', '../shared/contract/contract'),
    what: 'electron/preload.ts → the schemas of the contract',
    file: 'electron/preload.ts',
    text: (before) => `import '../shared/contract/contract';\n${before}`,
    expect: /electron\/preload\.ts → shared\/contract\/contract\.ts/,
  },
  {
    gate: 'boundaries',
    what: 'a cycle',
    file: 'shared/model/planted.ts',
    text: "import type { B } from './planted';\nexport type B = 1;\n",
    expect: /no cycles/,
  },
  {
    gate: 'boundaries',
    what: 'a TypeScript it cannot read',
    file: 'node_modules/typescript/package.json',
    text: '{ "name": "typescript", "version": "7.0.0", "main": "missing.js" }\n',
    expect: /\.ts: not readable/,
  },
];

/** @type {Fault[]} */
const deadCode = [
  dead('an unused export', 'shared/model/ids.ts', (it) => `${it}\nexport const planted = 1;\n`),
  dead('an unused type', 'shared/model/ids.ts', (it) => `${it}\nexport interface Planted {}\n`),
  dead('an unused file', 'renderer/state/planted.ts', 'export const p = 1;\n'),
  dead('an unused dependency', 'package.json', (it) =>
    it.replace('"devDependencies": {', '"devDependencies": { "planted": "1.0.0",'),
  ),
  dead('an undeclared dependency', 'scripts/planted.mjs', "import 'planted-package';\n"),
];

/** @type {Fault[]} */
const length = [
  {
    gate: 'file length',
    what: 'a file of 401 lines',
    file: 'shared/model/planted.ts',
    text: '//\n'.repeat(401),
    expect: /planted\.ts: 401 lines/,
  },
  {
    gate: 'file length',
    what: 'a style sheet of 401 lines',
    file: 'renderer/styles/planted.css',
    text: '\n'.repeat(401),
    expect: /planted\.css: 401 lines/,
  },
];

/** @type {Fault[]} */
const text = [
  dirty('a path of this machine', home('work/main/x')),
  dirty("root's home", home('root/.cache/x')),
  dirty("somebody's home", home('home/sami/x')),
  dirty('a home on a Mac', home('Users/sami/x')),
  dirty('a test that runs alone', alone, 'test.ts'),
  dirty('a note to oneself', note),
  dirty('a package host', host),
  dirty('a package host in a document', pypi, 'md'),
];

export const faults = [
  ...types,
  ...lint,
  ...styles,
  ...boundaries,
  ...deadCode,
  ...length,
  ...text,
];
