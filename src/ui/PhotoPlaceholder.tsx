import { makeStyles, tokens } from '@fluentui/react-components';
import { Person48Regular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
    '& svg': { display: 'block', width: '46%', height: '46%' },
  },
});

export type PhotoPlaceholderProps = {
  /** The accessible name; left out where the words beside it say it all. */
  readonly label?: string;
  readonly sizePx: number;
};

/** Stands where a photo would be that is not known: nobody is signed in, or it could not be read. */
export function PhotoPlaceholder({ label, sizePx }: PhotoPlaceholderProps) {
  const styles = useStyles();
  const naming =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <div {...naming} className={styles.root} style={{ width: sizePx, height: sizePx }}>
      <Person48Regular />
    </div>
  );
}
