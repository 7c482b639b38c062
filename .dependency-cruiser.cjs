// Which folder may import what. The table is the rule; docs/architecture.md says it in words, and
// tests/integration/guards-folders.test.ts plants a violation of each rule and sees it reported.

const { imports } = require('./package.json');

/** A row holds the modules whose code a folder may use; of those in `types` it may import types alone. */
const folders = {
  surfaces: {
    code: [
      'app',
      'features',
      'services',
      'advice',
      'ui',
      'i18n',
      'auth',
      'graph',
      'imaging',
      'hosts',
      'history',
      'shared',
    ],
  },
  app: {
    code: [
      'services',
      'advice',
      'ui',
      'i18n',
      'auth',
      'graph',
      'imaging',
      'hosts',
      'history',
      'shared',
    ],
  },
  features: {
    code: ['services', 'advice', 'ui', 'i18n', 'graph', 'imaging', 'history', 'shared'],
    types: ['auth', 'hosts'],
  },
  services: {
    code: ['shared'],
    types: ['advice', 'i18n', 'auth', 'graph', 'imaging', 'hosts', 'history'],
  },
  advice: { code: ['shared'], types: ['i18n', 'auth', 'graph', 'imaging', 'hosts', 'history'] },
  ui: { code: ['i18n', 'shared'] },
  i18n: { code: ['shared'] },
  auth: { code: ['shared'] },
  graph: { code: ['shared'] },
  imaging: { code: ['shared'] },
  hosts: { code: ['shared'] },
  history: { code: ['shared'] },
  shared: { code: [] },
};

/** Each package that only some folders may name, by the path under which it is installed. */
const packageOwners = {
  '@azure/msal-': ['auth'],
  '@microsoft/teams-js': ['hosts/teams'],
  '@microsoft/office-js': ['hosts/outlook'],
  '@fluentui/': ['ui', 'features', 'surfaces', 'app'],
  i18next: ['i18n'],
  idb: ['history'],
};

/** They know no React, so that a page can be drawn with anything, and tests need no browser. */
const withoutReact = ['auth', 'graph', 'imaging', 'hosts', 'history', 'shared', 'advice'];

const anyOf = (names) => `(${names.join('|')})`;
const inFolders = (names) => `^src/${anyOf(names)}/`;

/** A module is entered where the imports of package.json lead: `#graph` is src/graph/index.ts. */
const frontDoors = Object.values(imports).map((target) => {
  const path = target
    .replace('./', '')
    .replace(/[.*]/g, (sign) => (sign === '*' ? '[^/]+' : '\\.'));
  return `^${path}$`;
});

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const directionRules = Object.entries(folders).flatMap(([folder, { code, types = [] }]) => {
  const unlisted = Object.keys(folders).filter(
    (other) => other !== folder && ![...code, ...types].includes(other),
  );
  const from = { path: `^src/${folder}/` };
  return [
    ...(unlisted.length > 0
      ? [
          forbid(`direction-${folder}`, `${folder} may not import this folder.`, from, {
            path: inFolders(unlisted),
          }),
        ]
      : []),
    ...(types.length > 0
      ? [
          forbid(
            `types-only-${folder}`,
            `${folder} may import only types from this folder.`,
            from,
            {
              path: inFolders(types),
              dependencyTypesNot: ['type-only'],
            },
          ),
        ]
      : []),
  ];
});

const moduleRules = [
  forbid(
    'front-door',
    'A module is entered by its front door: import from #name.',
    { path: '^src/([^/]+)/' },
    { path: '^src/', pathNot: ['^src/$1/', ...frontDoors] },
  ),
  forbid(
    'front-door-by-name',
    'Across modules the import says #name, not the way through the folders.',
    { path: '^src/([^/]+)/' },
    { path: frontDoors, pathNot: '^src/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
  ),
  forbid(
    'no-sibling',
    'Features and surfaces do not import one another; the surface joins features.',
    { path: '^src/(features|surfaces)/([^/]+)/' },
    { path: '^src/$1/', pathNot: '^src/$1/$2/' },
  ),
  forbid(
    'host-on-demand',
    'A host adapter that brings an SDK is loaded with import(), so that each page loads one.',
    { path: '^src/', pathNot: '^src/hosts/(teams|outlook)/' },
    { path: '^src/hosts/(teams|outlook)/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
  ),
  forbid(
    'worker-apart',
    'The page and the worker share only src/imaging/shared; they meet in messages.',
    { path: '^src/imaging/(client|worker)/' },
    { path: '^src/imaging/(client|worker)/', pathNot: '^src/imaging/$1/' },
  ),
];

const packageRules = [
  ...Object.entries(packageOwners).map(([name, owners]) =>
    forbid(
      `owner-of-${name.replace(/\W+/g, '-').replace(/^-|-$/g, '')}`,
      `Only ${owners.join(', ')} may import ${name}.`,
      { path: '^src/', pathNot: inFolders(owners) },
      { path: `(^|/)node_modules/${name}` },
    ),
  ),
  forbid(
    'without-react',
    'This folder knows no React.',
    { path: inFolders(withoutReact) },
    { path: '(^|/)node_modules/(@types/)?react(-dom)?/', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'ships-dependencies-only',
    'What ships is listed under dependencies in package.json.',
    { path: '^src/' },
    {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
    },
  ),
];

const treeRules = [
  forbid(
    'src-alone',
    'What ships knows neither the sandbox nor the tests nor the scripts.',
    { path: '^src/' },
    {
      path: '^(sandbox|tests|scripts)/',
    },
  ),
  forbid(
    'sandbox-front-door',
    'The sandbox uses the product as anybody would: by its front doors.',
    { path: '^sandbox/' },
    { path: '^src/', pathNot: frontDoors },
  ),
  forbid(
    'sandbox-without-tests',
    'The sandbox runs without the tests.',
    { path: '^sandbox/' },
    { path: '^tests/' },
  ),
  forbid(
    'no-cycle',
    'Two files that need each other are one, or need a third.',
    {},
    { circular: true },
  ),
  forbid(
    'no-unresolvable',
    'The imported file or package does not exist.',
    {},
    { couldNotResolve: true },
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...directionRules, ...moduleRules, ...packageRules, ...treeRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    // Types make no code, but they make a folder depend on another all the same.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
