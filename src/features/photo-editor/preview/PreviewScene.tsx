import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { PhotoShape } from '#ui';

import type { PreviewBoard } from './paint-previews.ts';
import { PreviewAvatar } from './PreviewAvatar.tsx';
import { asStrips, lessThan } from './wall-room.ts';

export type PreviewSceneProps = { readonly board: PreviewBoard; readonly shape: PhotoShape };

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    [asStrips]: { gridTemplateColumns: 'auto minmax(0, 1fr)', alignItems: 'center' },
    [lessThan.strips]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  tile: {
    display: 'grid',
    placeItems: 'center',
    padding: `${tokens.spacingVerticalS} 0`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground4,
    // About as large as the picture that is framed there.
    [asStrips]: { display: 'none' },
    [lessThan.columns]: { display: 'none' },
  },
  card: {
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow4,
    backgroundColor: tokens.colorNeutralBackground1,
    [lessThan.card]: { display: 'none' },
    [lessThan.cardInStrips]: { display: 'none' },
  },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  list: { display: 'grid', gap: tokens.spacingVerticalXS },
  selected: {
    padding: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  message: { padding: `0 ${tokens.spacingHorizontalXS}` },
  end: { marginInlineStart: 'auto' },
  lines: { display: 'grid', flexGrow: 1, gap: '5px', minWidth: 0 },
  line: {
    height: '6px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralStroke1,
  },
  strong: { backgroundColor: tokens.colorNeutralForeground3 },
  short: { width: '55%' },
  long: { width: '90%' },
});

/** The places where Teams and Outlook show the photo: meeting tile, people card, chat, list of messages, and who has read it. */
export function PreviewScene({ board, shape }: PreviewSceneProps) {
  const styles = useStyles();
  const avatar = { board, shape };
  return (
    <div aria-hidden="true" className={styles.root}>
      <div className={styles.tile}>
        <PreviewAvatar {...avatar} sizePx={128} />
      </div>
      <div className={mergeClasses(styles.row, styles.card)}>
        <PreviewAvatar {...avatar} presence="available" sizePx={72} />
        <Lines />
      </div>
      <div className={styles.list}>
        <div className={mergeClasses(styles.selected, styles.row)}>
          <PreviewAvatar {...avatar} presence="available" sizePx={32} />
          <Lines />
        </div>
        <div className={mergeClasses(styles.message, styles.row)}>
          <PreviewAvatar {...avatar} sizePx={24} />
          <Lines />
          <span className={styles.end}>
            <PreviewAvatar {...avatar} sizePx={16} />
          </span>
        </div>
      </div>
    </div>
  );
}

/** Stand for a name and a text, which are nobody's here. */
function Lines() {
  const styles = useStyles();
  return (
    <span className={styles.lines}>
      <span className={mergeClasses(styles.line, styles.strong, styles.short)} />
      <span className={mergeClasses(styles.line, styles.long)} />
    </span>
  );
}
