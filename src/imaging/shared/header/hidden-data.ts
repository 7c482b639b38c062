import { hiddenDataKinds } from '../../types.ts';
import type { HiddenData, HiddenDataKind } from '../../types.ts';

/** What one field of a file says about its owner; `other` for what no kind of ours names. */
export type HiddenField = HiddenDataKind | 'other';

/** The kinds found, each once and in a fixed order, and how many other fields there are. */
export const summarizeHidden = (fields: readonly HiddenField[]): HiddenData => ({
  named: hiddenDataKinds.filter((kind) => fields.includes(kind)),
  otherCount: fields.filter((field) => field === 'other').length,
});
