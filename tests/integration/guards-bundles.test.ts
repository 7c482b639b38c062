import { bundleRules } from '../../scripts/bundle-rules.mjs';
import { findForbiddenText, findLeaks, listPhrases } from '../../scripts/check-bundles.mjs';
import { findEvaluation, findInlineCode } from '../../scripts/inline-code.mjs';
import type { BundleReport } from '../../scripts/bundle-report.mjs';

const chunk = (name: string, ...modules: string[]) => ({
  name,
  files: [`assets/${name}.js`],
  modules,
});

/** A build as it should be: each SDK in a chunk that loads later. */
const soundReport = (): BundleReport => ({
  entries: {
    'personal-tab': { initial: ['2'], later: [['1'], ['3'], ['4'], ['5'], ['6'], ['9']] },
    'auth-redirect': { initial: ['7'], later: [] },
    'auth-relay': { initial: ['8'], later: [] },
    'outlook-pane': { initial: ['10'], later: [['11']] },
    ...Object.fromEntries(
      ['channel-settings', 'channel-tab', 'channel-remove'].map((name) => [
        name,
        { initial: ['12'], later: [['3'], ['4']] },
      ]),
    ),
  },
  chunks: {
    '1': chunk('personal-tab-start', 'src/app/start-surface.ts'),
    '2': chunk('personal-tab', 'src/app/begin-page.ts'),
    '3': chunk('msal', 'node_modules/@azure/msal-browser/dist/index.mjs'),
    '4': chunk('teams', 'node_modules/@microsoft/teams-js/dist/esm/index.js'),
    '5': chunk('editor', 'src/features/photo-editor/frame/FrameStage.tsx'),
    '6': chunk('worker', 'src/imaging/worker/entry-worker.ts', 'src/imaging/shared/frame.ts'),
    '7': chunk('auth-redirect', 'src/auth/entry-redirect.ts'),
    '8': chunk('auth-relay', 'src/surfaces/auth-relay/entry-relay.ts'),
    '11': chunk('outlook-pane-start', 'src/app/start-surface.ts'),
    '12': chunk('channel-page', 'src/surfaces/channel-tab/main.ts'),
    '10': chunk('outlook-pane', 'src/surfaces/outlook-pane/main.ts'),
    '9': chunk('view', 'src/app/App.tsx', 'node_modules/react/index.js'),
  },
});

it('finds no leak in a build as it should be', () => {
  expect(findLeaks(soundReport())).toEqual([]);
});

const leaks: [string, string, string][] = [
  ['the sandbox, even in a chunk that loads later', '5', 'sandbox/graph/handler.ts'],
  ['the table of headers', '1', 'src/app/page-headers.ts'],
  ['Office.js from npm', '4', 'node_modules/@microsoft/office-js/dist/office.js'],
  ['libheif, even in the worker', '6', 'node_modules/libheif-js/libheif-wasm/libheif.js'],
  ['MSAL in the first script', '2', 'node_modules/@azure/msal-common/dist/index.mjs'],
  ['TeamsJS in the first script', '2', 'node_modules/@microsoft/teams-js/dist/esm/index.js'],
  ['TeamsJS in the sign-in page', '7', 'node_modules/@microsoft/teams-js/dist/esm/index.js'],
  ['the editor in the first script', '2', 'src/features/photo-editor/frame/FrameStage.tsx'],
  ['React in the script before the first paint', '2', 'node_modules/react/index.js'],
  ['Graph in the script before the first paint', '2', 'src/graph/photos/create-photo-client.ts'],
  ['MSAL in the script that the photo waits for', '1', 'node_modules/@azure/msal-common/index.js'],
  ['React in the script that the photo waits for', '1', 'node_modules/react/index.js'],
  ["a channel's part in the personal tab", '9', 'src/features/team-photo/use-team-access.ts'],
  ['the worker in the page', '1', 'src/imaging/worker/resample-square.ts'],
];

it.each(leaks)('reports %s', (_, id, module) => {
  const report = soundReport();
  report.chunks[id]!.modules.push(module);

  expect(findLeaks(report)).toEqual([expect.stringContaining(`${module} is in `)]);
});

it('has a planted leak for every rule', () => {
  const planted = leaks.map(([, , module]) => module);

  for (const { modules } of bundleRules)
    expect(planted).toContainEqual(expect.stringMatching(modules));
});

it('reports a rule for an entry that the build no longer has', () => {
  const report = soundReport();
  delete report.entries['auth-redirect'];

  expect(findLeaks(report)).toContainEqual(expect.stringContaining('the entry auth-redirect'));
});

it.each(['http://localhost:4100/', 'https://localhost', 'http://127.0.0.1:80'])(
  'reports the local address %s in a built file',
  (address) => {
    const faults = findForbiddenText({ name: 'dist/a.js', text: `x="${address}"` }, []);

    expect(faults).toEqual([expect.stringContaining('dist/a.js holds the local address')]);
  },
);

it('reports a sentence of the sandbox in a built file', () => {
  const phrases = listPhrases(["const words = 'The body is not a JSON object.';"], '');
  const text = 'throw "The body is not a JSON object."';

  expect(findForbiddenText({ name: 'dist/a.js', text }, phrases)).toEqual([
    'dist/a.js holds a phrase of the sandbox: The body is not a JSON object.',
  ]);
});

it('leaves out sentences that the product says too', () => {
  expect(listPhrases(["'Save your new photo now'"], '"Save your new photo now"')).toEqual([]);
});

const page = (body: string) => ({
  name: 'dist/a.html',
  text: `<!doctype html><html lang=en><head><link rel=stylesheet href=a.css></head><body>${body}</body></html>`,
});

it('finds nothing inline in a page whose scripts and styles are files', () => {
  const body = '<script defer src=assets/a.js></script><main class="styled onward">style=x</main>';

  expect(findInlineCode(page(body))).toEqual([]);
});

it.each([
  ['an inline script', '<script>start()</script>'],
  ['an inline script', '<script type="module">start()</script>'],
  ['an inline style sheet', '<style>p{color:red}</style>'],
  ['a style attribute', '<p class=a style=color:red>'],
  ['an event attribute', '<img src="a.png" onerror="start()" />'],
  ['a javascript: address', '<a href="javascript:start()">'],
])('reports %s in a page', (words, body) => {
  expect(findInlineCode(page(body))).toEqual([
    expect.stringContaining(`dist/a.html holds ${words}: <`),
  ]);
});

it.each([
  'new Function("return this")()',
  'x=eval("1")',
  ';Function ("a")',
  "setTimeout('start()')",
  'setInterval(`start()`,9)',
])('reports the code from text of %s', (text) => {
  expect(findEvaluation({ name: 'dist/a.js', text })).toEqual([
    expect.stringContaining('dist/a.js makes code from text'),
  ]);
});

it.each(['isFunction(a)', 'a.eval(b)', 'setTimeout(start,"9")', 'typeof a=="function"'])(
  'takes %s for no code from text',
  (text) => {
    expect(findEvaluation({ name: 'dist/a.js', text })).toEqual([]);
  },
);
