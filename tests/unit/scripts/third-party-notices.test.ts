import { findUnlisted, renderNotices } from '../../../scripts/third-party-notices.mjs';

const shipped = (name: string, license = 'MIT', licenseText: string | null = 'The terms.\r\n') => ({
  name,
  version: '1.2.3',
  license,
  licenseText,
  repository: `https://example.com/${name}`,
});

/** A build with these modules, all in one chunk. */
const reportOf = (...modules: string[]) => ({
  entries: {},
  chunks: { '1': { name: 'view', files: ['assets/view.js'], modules } },
});

const libheif = shipped('libheif-js', 'LGPL-3.0');

it('gives each package its version, licence and text, in the order of names', () => {
  const notices = renderNotices([shipped('react'), libheif, shipped('@azure/msal-browser')]);

  expect([...notices.matchAll(/^(\S+ 1\.2\.3 .*)$/gm)].map(([line]) => line)).toEqual([
    '@azure/msal-browser 1.2.3 (MIT)',
    'libheif-js 1.2.3 (LGPL-3.0)',
    'react 1.2.3 (MIT)',
  ]);
  expect(notices).toContain('https://example.com/react\n\nThe terms.\n');
});

it.each([
  ['has no licence text', shipped('wordless', 'MIT', null), 'wordless comes without the text'],
  ['has an empty licence text', shipped('blank', 'MIT', ' \n'), 'blank comes without the text'],
  ['asks for its source', shipped('strict', 'GPL-3.0'), 'strict is under GPL-3.0: decide'],
  ['is LGPL inside a bundle', shipped('joined', 'LGPL-3.0'), 'joined is under LGPL-3.0: decide'],
])('refuses to build when a package %s', (_, faulty, words) => {
  expect(() => renderNotices([shipped('react'), faulty])).toThrow(words);
});

it('writes out the MIT terms of Fluent’s icons, which say MIT and carry no text', () => {
  const notices = renderNotices([shipped('@fluentui/react-icons', 'MIT', null)]);

  expect(notices).toMatch(/Copyright \(c\) Microsoft Corp[^]*Permission is hereby granted/);
  expect(notices).not.toContain('Portrait contributors');
});

describe('the guard over a build', () => {
  const notices = renderNotices([shipped('react'), shipped('@fluentui/tokens'), libheif]);

  it('is content when every package of the bundles is listed', () => {
    const report = reportOf(
      'src/app/App.tsx',
      'node_modules/react/index.js',
      'node_modules/@fluentui/tokens/lib/index.js',
    );

    expect(findUnlisted(report, notices)).toEqual([]);
  });

  it.each([
    ['node_modules/idb/build/index.js', 'idb'],
    ['node_modules/@azure/msal-browser/dist/index.mjs', '@azure/msal-browser'],
    ['node_modules/react/node_modules/scheduler/index.js', 'scheduler'],
    [
      'node_modules/@microsoft/teams-js/dist/esm/node_modules/.pnpm/ms@2/node_modules/ms/i.js',
      'ms',
    ],
  ])('names the package of %s when it is not', (module, name) => {
    expect(findUnlisted(reportOf(module), notices)).toEqual([
      `${name} ships and is not in THIRD-PARTY-NOTICES.txt.`,
    ]);
  });

  it('names the decoder that is copied beside the bundles when it is not listed', () => {
    expect(findUnlisted(reportOf(), renderNotices([shipped('react')]))).toEqual([
      'libheif-js ships and is not in THIRD-PARTY-NOTICES.txt.',
    ]);
  });
});
