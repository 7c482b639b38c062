import type { PhotoTarget } from '#graph';
import type { PhotoShape } from '#ui';

export const photoShapeOf = ({ kind }: PhotoTarget): PhotoShape =>
  kind === 'group' || kind === 'team' ? 'rounded-square' : 'circle';
