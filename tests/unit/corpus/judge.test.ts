import type { ExpectedPicture } from '../../corpus/expected.ts';
import { judge, type Outcome, type Verdict } from '../../corpus/judge.ts';

const accepted: Outcome = { status: 'accepted' };
const refused = (reason: string): Outcome => ({ status: 'refused', reason });

const picture = (changes: Partial<ExpectedPicture>): ExpectedPicture => ({
  name: 'a.jpg',
  expect: 'accept',
  format: 'jpeg',
  reason: undefined,
  alsoOk: [],
  alsoOkReasons: [],
  sizePx: { widthPx: 400, heightPx: 300 },
  colour: undefined,
  ...changes,
});

const corrupt = { expect: 'reject', reason: 'corrupt' } as const;
const tiny = { sizePx: { widthPx: 400, heightPx: 20 }, alsoOk: ['reject:too-small'] };

type Case = readonly [
  what: string,
  changes: Partial<ExpectedPicture>,
  outcome: Outcome,
  verdict: Verdict,
];

const cases: readonly Case[] = [
  ['an accepted picture', {}, accepted, 'accepted'],
  ['a refused picture', {}, refused('corrupt'), 'unexpected'],
  ['a refused bad file', corrupt, refused('corrupt'), 'refused'],
  ['an accepted bad file', { ...corrupt, alsoOk: ['accept'] }, accepted, 'unexpected'],
  [
    'another word for damage',
    { ...corrupt, alsoOkReasons: ['not-an-image'] },
    refused('not-an-image'),
    'by-exception',
  ],
  ['a word for damage that is not listed', corrupt, refused('not-an-image'), 'unexpected'],
  [
    'a listed word that is none for damage',
    { ...corrupt, alsoOkReasons: ['too-large-pixels'] },
    refused('too-large-pixels'),
    'unexpected',
  ],
  ['a tiny picture refused as such', tiny, refused('too-small'), 'by-exception'],
  [
    'a large picture refused as tiny',
    { alsoOk: ['reject:too-small'] },
    refused('too-small'),
    'unexpected',
  ],
  [
    'a format refused that may be',
    { alsoOk: ['reject:unsupported-format'] },
    refused('unsupported-format'),
    'unexpected',
  ],
  [
    'an accepted TIFF',
    { expect: 'reject', format: 'tiff', reason: 'unsupported-format', alsoOk: ['accept'] },
    accepted,
    'by-exception',
  ],
];

it.each(cases.map(([what, changes, outcome, verdict]) => ({ what, changes, outcome, verdict })))(
  'judges $what',
  ({ changes, outcome, verdict }) => {
    expect(judge(picture(changes), outcome)).toBe(verdict);
  },
);
