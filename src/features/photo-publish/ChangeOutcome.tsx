import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';

import { useTranslator, type TextKey, type Translate } from '#i18n';
import { useServices } from '#services';
import { focusIfLost } from '#ui';

import type { ChangeState } from './published-photo.ts';
import { ChangeConflict } from './ChangeConflict.tsx';
import { ChangeFailure } from './ChangeFailure.tsx';
import { changeText } from './use-change-announcements.ts';
import { targetOfChange, undoableOf } from './published-photos.ts';
import type { UndoOffer } from './protocol/index.ts';
import { TargetResults } from './TargetResults.tsx';
import { targetTexts, type TargetTexts } from './target-texts.ts';
import type { Published } from './use-published-photos.ts';

export type ChangeOutcomeProps = {
  readonly published: Published;
};

type Done = Extract<ChangeState, { readonly status: 'done' }>;

type UndoableDone = Pick<Done, 'job'> & { readonly undo: UndoOffer };

const useStyles = makeStyles({
  place: { scrollMarginBlock: tokens.spacingVerticalM },
  root: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    textAlign: 'start',
    animationName: { from: { opacity: 0, transform: 'translateY(8px)' }, to: { opacity: 1 } },
    animationDuration: tokens.durationNormal,
    animationTimingFunction: tokens.curveDecelerateMid,
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '1ms' },
  },
  working: { gridColumn: '1 / -1', justifyContent: 'flex-start' },
  icon: {
    alignSelf: 'start',
    color: tokens.colorStatusSuccessForeground1,
    '& svg': { display: 'block' },
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  // A narrow page has the button below the words, not beside a column of single words.
  action: { '@media (max-width: 559px)': { gridColumn: '2 / -1', justifySelf: 'start' } },
});

/**
 * What came of the last change, with `Undo`; why it failed, with the way on; or whose photo shall stay. Where the page
 * is short it is scrolled to: it holds the way back, and over the page's buttons it would hide them.
 */
export function ChangeOutcome({ published }: ChangeOutcomeProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const { status } = published.change;
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [status]);
  if (status === 'idle') return null;
  return (
    <div className={styles.place} ref={place}>
      <ChangeWords published={published} />
    </div>
  );
}

function ChangeWords({ published }: ChangeOutcomeProps) {
  const { change } = published;
  switch (change.status) {
    case 'idle':
      return null;
    case 'working':
      return <ChangeWorking change={change} />;
    case 'done':
      return <ChangeDone change={change} published={published} />;
    case 'failed':
      return <ChangeFailure change={change} published={published} />;
    case 'conflict':
      return (
        <ChangeConflict
          change={change}
          name={targetOfChange(published).name}
          onKeepTheirs={published.keepTheirs}
          onSaveMine={published.saveMine}
          target={targetOfChange(published).target}
        />
      );
  }
}

function ChangeWorking({ change }: { readonly change: ChangeState }) {
  const styles = useStyles();
  const { t } = useTranslator();
  const text = changeText(change);
  return (
    <div className={styles.root}>
      <Spinner className={styles.working} label={text === undefined ? '' : t(text)} size="tiny" />
    </div>
  );
}

type ChangeDoneProps = ChangeOutcomeProps & { readonly change: Done };

function ChangeDone({ change, published }: ChangeDoneProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const { hostName } = useServices();
  const title = changeText(change);
  const { undo } = change;
  const canUndo = published.targets.some((target) => undoableOf(target) !== undefined);
  return (
    <div className={styles.root}>
      <span aria-hidden="true" className={styles.icon}>
        <CheckmarkCircle20Filled />
      </span>
      <div>
        {title && <p className={styles.title}>{t(title)}</p>}
        <p className={styles.text}>{reachText(change, published, t)}</p>
        {undo.status !== 'forgotten' && (
          <p className={styles.text}>
            {canUndo || undo.status === 'not-possible'
              ? undoText({ ...change, undo }, hostName, t)
              : t('undo.cannotEmpty')}
          </p>
        )}
        <TargetResults targets={published.targets} />
      </div>
      {canUndo && (
        <Button
          className={styles.action}
          onClick={published.undo}
          // After a save the dialog gives the focus back; on "Undo" a second press of Enter would undo it.
          ref={change.job === 'save' ? null : focusIfLost}
        >
          {t('action.undo')}
        </Button>
      )}
    </div>
  );
}

function reachText(change: Done, published: Published, t: Translate): string {
  const isSave = change.job === 'save';
  if (change.verification === 'not-shown-yet') {
    return t(isSave ? 'saved.notShownYet' : 'changed.notShownYet');
  }
  if (change.verification === 'checking') return t(isSave ? 'saved.checking' : 'changed.checking');
  const texts = targetTexts(targetOfChange(published).target);
  return t(reachKey(change, texts, published.photo.status === 'absent'));
}

function reachKey(change: Done, texts: TargetTexts, isAbsent: boolean): TextKey {
  switch (change.job) {
    case 'save':
      return texts.saved;
    case 'initials':
      return 'replaced.reach';
    case 'remove':
      return texts.removed;
    case 'undo':
    case 'restore':
      return isAbsent ? 'undone.reachAbsent' : 'undone.reach';
  }
}

function undoText({ job, undo }: UndoableDone, hostName: string, t: Translate): string {
  if (undo.status === 'not-possible') return t('undo.notPossible');
  if (undo.where === 'page') return t('undo.untilClosed');
  if (undo.earlier.photo.status === 'absent') return t('undo.toNone');
  const host = hostName === 'browser' ? t('undo.hostBrowser') : hostName;
  // "Earlier" is there the photo that is back, not the one that is kept.
  const isPutBack = job === 'undo' || job === 'restore';
  return t(isPutBack ? 'undo.replacedOnDevice' : 'undo.onDevice', { host });
}
