import type { ExpectedPicture } from './expected.ts';

/** What came of one file: the word behind `imaging/` when it was refused. */
export type Outcome =
  { readonly status: 'accepted' } | { readonly status: 'refused'; readonly reason: string };

export type Verdict = 'accepted' | 'refused' | 'by-exception' | 'unexpected';

const minShortSidePx = 48;
/** Words between which the bytes of a damaged file do not decide. */
const damagedWords = ['corrupt', 'not-an-image', 'empty'];

/**
 * Whether an outcome is the expected one. Of the other outcomes that a list allows, only these count: a picture under
 * 48 px refused as too small, one word for damage in place of another, and TIFF or JPEG XL accepted.
 */
export function judge(expected: ExpectedPicture, outcome: Outcome): Verdict {
  if (isExpected(expected, outcome)) return outcome.status;
  return isException(expected, outcome) ? 'by-exception' : 'unexpected';
}

const isExpected = (expected: ExpectedPicture, outcome: Outcome): boolean =>
  outcome.status === 'accepted'
    ? expected.expect === 'accept'
    : expected.expect === 'reject' && outcome.reason === expected.reason;

function isException(expected: ExpectedPicture, outcome: Outcome): boolean {
  const { alsoOk, alsoOkReasons } = expected;
  if (outcome.status === 'accepted') return alsoOk.includes('accept') && isOptional(expected);
  const { reason } = outcome;
  return expected.expect === 'accept'
    ? reason === 'too-small' && alsoOk.includes(`reject:${reason}`) && isTiny(expected)
    : alsoOkReasons.includes(reason) && isDamage(expected.reason) && isDamage(reason);
}

const isOptional = ({ name, format }: ExpectedPicture): boolean =>
  format === 'tiff' || format === 'jxl' || name.endsWith('.jxl');

const isTiny = ({ sizePx }: ExpectedPicture): boolean =>
  sizePx !== undefined && Math.min(sizePx.widthPx, sizePx.heightPx) < minShortSidePx;

const isDamage = (word: string | undefined): boolean =>
  word !== undefined && damagedWords.includes(word);
