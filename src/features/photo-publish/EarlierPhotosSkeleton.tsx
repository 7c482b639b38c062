import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    height: '74px',
    maxWidth: '312px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** Stands where the first copy will be: looking copies up takes a moment, not a second. */
export function EarlierPhotosSkeleton() {
  return <div aria-hidden="true" className={useStyles().root} />;
}
