import { makeStyles, tokens } from '@fluentui/react-components';

/** As Teams and Outlook draw them: people and contacts round, groups and teams as rounded squares. */
export type PhotoShape = 'circle' | 'rounded-square';

const useStyles = makeStyles({
  circle: { borderRadius: tokens.borderRadiusCircular },
  'rounded-square': { borderRadius: tokens.borderRadiusXLarge },
});

/** The class that gives a photo, or what stands in its place, its shape. */
export const usePhotoShape = (shape: PhotoShape = 'circle'): string => useStyles()[shape];
