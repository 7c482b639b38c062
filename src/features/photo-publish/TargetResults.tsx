import { makeStyles, tokens } from '@fluentui/react-components';

import { adviseOn } from '#advice';
import { useTranslator, type Translate } from '#i18n';

import type { ChangeState } from './published-photo.ts';
import type { PublishedTarget } from './published-photos.ts';

export type TargetResultsProps = { readonly targets: readonly PublishedTarget[] };

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** What came of a change of several photos, each by its name; nothing for one alone. */
export function TargetResults({ targets }: TargetResultsProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  if (targets.length < 2) return null;
  return (
    <ul className={styles.root}>
      {targets.map(({ name, change }) => {
        const text = resultText(change, t);
        return text === undefined ? null : (
          <li key={name}>
            <strong>{name}</strong>: {text}
          </li>
        );
      })}
    </ul>
  );
}

function resultText(change: ChangeState, t: Translate): string | undefined {
  switch (change.status) {
    case 'idle':
      return undefined;
    case 'working':
      return t('targets.working');
    case 'done':
      return t('targets.changed');
    case 'conflict':
      return t('targets.unchanged');
    case 'failed':
      return change.stored === 'old' ? adviseOn(change.failure, t).title : t('targets.unclear');
  }
}
