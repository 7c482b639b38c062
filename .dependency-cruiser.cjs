// Which folder may import what. The table is the rule; docs/architecture.md says it in words, and
// tests/integration/guards-folders.test.ts plants a violation of each rule and sees it reported.
const { imports } = require('./package.json');

const modules = ['auth', 'graph', 'imaging', 'hosts', 'history'];
const belowApp = ['services', 'advice', 'ui', 'i18n', ...modules, 'shared'];

/** A row holds the modules whose code a folder may use; of those in `types` it may import types alone. */
const folders = {
  surfaces: { code: ['app', 'features', ...belowApp] },
  app: { code: belowApp },
  features: {
    code: ['services', 'advice', 'ui', 'i18n', 'graph', 'imaging', 'history', 'shared'],
    types: ['auth', 'hosts'],
  },
  services: { code: ['shared'], types: ['advice', 'i18n', ...modules] },
  advice: { code: ['shared'], types: ['i18n', ...modules] },
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
const withoutReact = [...modules, 'shared', 'advice'];

const inFolders = (names) => `^src/(${names.join('|')})/`;

/** A module is entered where the imports of package.json lead: `#graph` is src/graph/index.ts. */
const frontDoors = Object.values(imports).map((target) => {
  const path = target
    .replace('./', '')
    .replace(/[.*]/g, (sign) => (sign === '*' ? '[^/]+' : '\\.'));
  return `^${path}$`;
});

const forbid = (name, comment, { from = {}, to }) => ({
  name,
  comment,
  severity: 'error',
  from,
  to,
});

const directionRules = Object.entries(folders).flatMap(([folder, { code, types = [] }]) => {
  const listed = [folder, ...code, ...types];
  const unlisted = Object.keys(folders).filter((other) => !listed.includes(other));
  const from = { path: `^src/${folder}/` };
  const direction = forbid(`direction-${folder}`, `${folder} may not import this folder.`, {
    from,
    to: { path: inFolders(unlisted) },
  });
  const typesOnly = forbid(`types-only-${folder}`, `${folder} may import only types from here.`, {
    from,
    to: { path: inFolders(types), dependencyTypesNot: ['type-only'] },
  });
  return [...(unlisted.length > 0 ? [direction] : []), ...(types.length > 0 ? [typesOnly] : [])];
});

const moduleRules = [
  forbid('front-door', 'A module is entered by its front door: import from #name.', {
    from: { path: '^src/([^/]+)/' },
    to: { path: '^src/', pathNot: ['^src/$1/', ...frontDoors] },
  }),
  forbid('front-door-by-name', 'Across modules the import says #name, not the way there.', {
    from: { path: '^src/([^/]+)/' },
    to: {
      path: frontDoors,
      pathNot: '^src/$1/',
      dependencyTypesNot: ['aliased-subpath-import'],
    },
  }),
  forbid('no-sibling', 'Features and surfaces do not import one another.', {
    from: { path: '^src/(features|surfaces)/([^/]+)/' },
    to: { path: '^src/$1/', pathNot: '^src/$1/$2/' },
  }),
  forbid('host-on-demand', 'An adapter that brings an SDK is loaded with import(), one per page.', {
    from: { path: '^src/', pathNot: '^src/hosts/(teams|outlook)/' },
    to: {
      path: '^src/hosts/(teams|outlook)/',
      dependencyTypesNot: ['dynamic-import', 'type-only'],
    },
  }),
  forbid('worker-apart', 'Page and worker share only src/imaging/shared, and meet in messages.', {
    from: { path: '^src/imaging/(client|worker)/' },
    to: { path: '^src/imaging/(client|worker)/', pathNot: '^src/imaging/$1/' },
  }),
];

const packageRules = [
  ...Object.entries(packageOwners).map(([name, owners]) =>
    forbid(
      `owner-of-${name.replace(/\W+/g, '-').replace(/^-|-$/g, '')}`,
      `Only ${owners.join(', ')} may import ${name}.`,
      {
        from: { path: '^src/', pathNot: inFolders(owners) },
        to: { path: `(^|/)node_modules/${name}` },
      },
    ),
  ),
  forbid('without-react', 'This folder knows no React.', {
    from: { path: inFolders(withoutReact) },
    to: {
      path: '(^|/)node_modules/(@types/)?react(-dom)?/',
      dependencyTypesNot: ['type-only'],
    },
  }),
  forbid('ships-dependencies-only', 'What ships stands under dependencies in package.json.', {
    from: { path: '^src/' },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
    },
  }),
];

const treeRules = [
  forbid('src-alone', 'What ships knows neither sandbox nor tests, scripts and bench.', {
    from: { path: '^src/' },
    to: { path: '^(sandbox|tests|scripts|bench)/' },
  }),
  forbid('sandbox-front-door', 'The sandbox uses the product by its front doors.', {
    from: { path: '^sandbox/' },
    // The gallery draws the surfaces themselves.
    to: { path: '^src/', pathNot: [...frontDoors, '^src/surfaces/'] },
  }),
  forbid('sandbox-without-tests', 'The sandbox runs without the tests.', {
    from: { path: '^sandbox/' },
    to: { path: '^tests/' },
  }),
  forbid('no-cycle', 'Two files that need each other are one, or need a third.', {
    to: { circular: true },
  }),
  forbid('no-unresolvable', 'The imported file or package does not exist.', {
    to: { couldNotResolve: true },
  }),
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
