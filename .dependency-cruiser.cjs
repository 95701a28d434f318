/*
 * Who may know whom. Every room has a list of the rooms it may import, types included; what is not
 * on its list is forbidden. A new room imports nothing and is imported by nothing until it is here.
 */

/** Packages by the side they run on. One that is on no list can't be imported at all. */
const packages = {
  /** Knows neither Node nor the DOM. The full build of zod would weigh hundreds of KB on the page. */
  std: [
    'zod/mini',
    'hyparquet-writer',
    'hyparquet',
    'csv-parse',
    'linkedom',
    '@mozilla/readability',
  ],
  node: ['electron-store', 'chardet', 'fdir', 'sax'],
  electron: ['electron'],
  dom: [
    '@fontsource-variable/noto-naskh-arabic',
    '@fontsource/ibm-plex-sans-arabic',
    '@tanstack/react-table',
    '@tanstack/react-virtual',
    'i18next',
    'react',
    'react-aria-components',
    'react-dom',
    'react-i18next',
    'react-resizable-panels',
    'zustand',
  ],
  unitTests: ['vitest', 'fast-check'],
  readers: ['@recogito/text-annotator'],
  e2e: ['@axe-core/playwright', '@playwright/test', 'playwright'],
  tools: [
    '@electron/asar',
    '@electron/fuses',
    '@vitejs/plugin-react',
    'dependency-cruiser',
    'electron-builder',
    'typescript',
    'unzipper',
    'vite',
  ],
};

const shared = (...rooms) => rooms.map((room) => `shared/${room}/`);
const electron = (...rooms) => rooms.map((room) => `electron/${room}/`);
const renderer = (...rooms) => rooms.map((room) => `renderer/${room}/`);

/** From the inside outwards: each may import those before it. */
const inwardOrder = shared('model', 'text', 'dates', 'entities', 'anchor', 'operations', 'sidecar');
/** They stand side by side on the sidecar and don't know one another. */
const outerRing = shared(
  'copies',
  'codebook',
  'claims',
  'search',
  'formats',
  'splits',
  'analysis',
  'suggest',
);
/** What mentions refer to: of claims also what they say. */
const registry = 'shared/registry/';
/** What attributes hold: read out of claims, and at times an entity. */
const attributes = 'shared/attributes/';
/** What other programs' files say: read by the names that our own formats give. */
const imports = 'shared/imports/';
const domain = [...inwardOrder, ...outerRing, registry, attributes, imports, ...shared('messages')];
const contract = 'shared/contract/';

const { std, node, dom } = packages;
const plainNode = { npm: [...std, ...node], builtins: true, contract: 'types' };
const shell = { npm: [...std, ...node, ...packages.electron], builtins: true, contract: 'yes' };
const page = { npm: [...std, ...dom], builtins: false };
/** What a component may build on. It asks the main process through platform/api. */
const componentBase = [...domain, ...renderer('state', 'platform', 'ui', 'hooks', 'i18n')];

/**
 * @type {{ room: string, may: string[], npm: string[], builtins: boolean, contract?: 'yes' | 'types' | 'channels' }[]}
 * `room` and `may` are beginnings of paths; a room may always import itself.
 */
const rooms = [
  ...inwardOrder.map((room, index) => inShared(room, inwardOrder.slice(0, index))),
  ...outerRing.map((room) => inShared(room, inwardOrder)),
  inShared(registry, [...inwardOrder, ...shared('claims')]),
  inShared(attributes, [...inwardOrder, ...shared('claims'), registry]),
  inShared(imports, [...inwardOrder, ...shared('formats', 'codebook')]),
  inShared('shared/messages/', shared('model')),
  inShared(contract, [...inwardOrder, ...outerRing, registry, imports]),
  // Random values for tests are made with what the tests are run with.
  {
    ...inShared('shared/testing/', [...domain, contract]),
    npm: [...std, ...packages.unitTests],
  },

  { room: 'electron/platform/', may: domain, ...plainNode },
  { room: 'electron/services/', may: [...domain, ...electron('platform')], ...plainNode },
  // Where a thread begins; what it does is a service's.
  {
    room: 'electron/workers/',
    may: [...domain, ...electron('services', 'platform')],
    ...plainNode,
  },
  { room: 'electron/cli/', may: [...domain, ...electron('services', 'platform')], ...plainNode },
  {
    room: 'electron/cli.ts',
    may: [...domain, ...electron('cli', 'services', 'platform')],
    ...plainNode,
  },
  ...['electron/app/', 'electron/security/', 'electron/ipc/', 'electron/main.ts'].map((room) => ({
    room,
    may: [...domain, ...electron('app', 'security', 'ipc', 'services', 'platform')],
    ...shell,
  })),
  {
    room: 'electron/preload.ts',
    may: [],
    npm: packages.electron,
    builtins: false,
    contract: 'channels',
  },

  { room: 'renderer/ui/', may: [], ...page },
  { room: 'renderer/i18n/', may: [...domain, ...renderer('ui')], ...page },
  { room: 'renderer/platform/', may: domain, ...page, npm: std, contract: 'yes' },
  {
    room: 'renderer/state/',
    may: [...domain, ...renderer('platform')],
    npm: [...std, 'zustand/(esm/)?vanilla', 'zustand/(esm/)?middleware'],
    builtins: false,
    contract: 'types',
  },
  {
    room: 'renderer/hooks/',
    may: [...domain, ...renderer('state', 'platform', 'i18n')],
    ...page,
  },
  { room: 'renderer/features/', may: [...componentBase, 'renderer/app/commands'], ...page },
  {
    room: 'renderer/app/',
    may: [...componentBase, ...renderer('features', 'styles')],
    ...page,
  },
  { room: 'renderer/main.tsx', may: [...componentBase, ...renderer('app', 'styles')], ...page },

  { room: 'e2e/', may: ['shared/'], npm: [...std, ...packages.e2e], builtins: true },
  {
    // It measures the services as they are, and the window through what drives it in the tests.
    room: 'bench/',
    may: ['shared/', ...electron('services'), 'e2e/fixtures/', 'e2e/pages/'],
    npm: [...std, ...packages.e2e, ...packages.electron],
    builtins: true,
  },
  {
    room: 'scripts/',
    may: ['shared/'],
    npm: [...std, ...packages.tools, ...packages.e2e, ...packages.electron],
    builtins: true,
  },
];

function inShared(room, may) {
  return { room, may, npm: std, builtins: false, contract: room === contract ? 'yes' : undefined };
}

/** Tests and what only tests use: builders, and fakes of the other side. */
const tests = ['\\.test\\.(ts|tsx|mjs)$', '^(electron|renderer)/.*\\b(testing/|fake-)'];
const local = '^(shared|electron|renderer|e2e|scripts|bench|examples)/';
const npm = '(^|/)node_modules/';
const escaped = (path) => path.replaceAll('.', '\\.');
const beginningWith = (paths) => paths.map((path) => `^${escaped(path)}`);
const ofPackages = (names) => `${npm}(@types/)?(${names.join('|')})(/|\\.|$)`;
const nameOf = (room) => room.replace(/\/$/, '').replace(/\.tsx?$/, '');

/** The rules of one room's product code. */
function rulesOf({ room, may, npm: allowed, builtins, contract: knowledge }) {
  const from = { path: `^${escaped(room)}`, pathNot: tests };
  const contractTypes = knowledge && room !== contract ? [contract] : [];
  const rules = [
    {
      name: `${nameOf(room)}: rooms`,
      comment: `May import ${[...may, ...contractTypes].join(', ') || 'no other room'}.`,
      severity: 'error',
      from,
      to: { path: local, pathNot: beginningWith([room, ...may, ...contractTypes]) },
    },
    {
      name: `${nameOf(room)}: packages`,
      comment: `May import ${allowed.join(', ')}. New ones go on a list in this file.`,
      severity: 'error',
      from,
      to: { path: npm, pathNot: ofPackages(allowed) },
    },
  ];
  if (!builtins) {
    rules.push({
      name: `${nameOf(room)}: no Node`,
      severity: 'error',
      from,
      to: { dependencyTypes: ['core'] },
    });
  }
  if (knowledge === 'types' || knowledge === 'channels') {
    rules.push({
      name: `${nameOf(room)}: types of the contract only`,
      severity: 'error',
      from,
      to: {
        path: `^${contract}`,
        pathNot: knowledge === 'channels' ? `^${contract}channels\\.ts$` : [],
        dependencyTypesNot: ['type-only'],
      },
    });
  }
  return rules;
}

/** Tests sit beside the code, may use any part of their side, and everything in shared. */
function rulesOfTests(side, ...allowed) {
  const from = { path: tests, pathNot: `^(?!${side}/)` };
  return [
    {
      name: `tests of ${side}: rooms`,
      severity: 'error',
      from,
      to: { path: local, pathNot: beginningWith([`${side}/`, 'shared/']) },
    },
    {
      name: `tests of ${side}: packages`,
      severity: 'error',
      from,
      to: { path: npm, pathNot: ofPackages([...packages.unitTests, ...std, ...allowed]) },
    },
  ];
}

const named = beginningWith(rooms.map(({ room }) => room));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rooms.flatMap(rulesOf),
    ...rulesOfTests('shared'),
    // Threads run what was built: a test of them builds it. Readers of what we export are others'.
    ...rulesOfTests('electron', ...node, ...packages.electron, 'vite', ...packages.readers),
    ...rulesOfTests('renderer', ...dom),
    ...rulesOfTests('scripts', ...packages.tools),
    {
      name: 'no room without rules',
      comment: 'A new room needs a line in this file.',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/', pathNot: [...named, ...tests] },
      to: {},
    },
    {
      name: 'features meet through state and commands',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'what is for tests stays out of the product',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/', pathNot: [...tests, '^shared/testing/'] },
      to: { path: [...tests, '^shared/testing/'] },
    },
    {
      name: 'nothing imports a test',
      severity: 'error',
      from: {},
      to: { path: '\\.(test|spec)\\.(ts|tsx|mjs)$' },
    },
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'everything resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count: a room that knows another's types knows the other room.
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
