import { Button } from '@fluentui/react-components';

import { adviseOn } from '#advice';
import { useTranslator, type TextKey } from '#i18n';
import { FailureNotice } from '#ui';

import type { ChangeState } from './published-photo.ts';
import { isUnkept, undoableOf } from './published-photos.ts';
import { TargetResults } from './TargetResults.tsx';
import { useConnectionWords } from './use-connection.ts';
import type { Published } from './use-published-photos.ts';
import { WayOn } from './WayOn.tsx';

export type ChangeFailureProps = {
  readonly change: Extract<ChangeState, { readonly status: 'failed' }>;
  readonly published: Published;
  /** Where the press is that tries again: with the words, when left out; else the surface has it already. */
  readonly retry?: 'here' | 'elsewhere';
};

/** Why a change failed, which photo is stored now, and the press that goes on. */
export function ChangeFailure({ change, published, retry = 'here' }: ChangeFailureProps) {
  const { t } = useTranslator();
  const { targets } = published;
  const advice = useConnectionWords(change.failure, adviseOn(change.failure, t));
  const isWithoutCopy = targets.some(isUnkept);
  const hasWayOn = retry === 'here' || advice.action === 'sign-in';
  const isPartlyDone = targets.some((target) => undoableOf(target) !== undefined);
  return (
    <FailureNotice
      actions={
        (hasWayOn || isPartlyDone || isWithoutCopy) && (
          <>
            {hasWayOn && (
              <WayOn
                action={advice.action}
                onSignIn={published.signInAndTryAgain}
                onTryAgain={published.tryAgain}
              />
            )}
            {isWithoutCopy && (
              <Button onClick={published.goOnWithoutUndo}>{t('action.goOnWithoutUndo')}</Button>
            )}
            {isPartlyDone && <Button onClick={published.undo}>{t('action.undo')}</Button>}
          </>
        )
      }
      note={<StoredNote change={change} published={published} />}
      words={advice}
    />
  );
}

/** Which photo is stored now, of each target by its name, and what going on would cost. */
function StoredNote({ change, published: { photo, targets } }: ChangeFailureProps) {
  const { t } = useTranslator();
  return (
    <>
      {targets.length > 1 ? (
        <TargetResults targets={targets} />
      ) : (
        t(storedKey(change, photo.status === 'absent'))
      )}
      {targets.some(isUnkept) && ` ${t('unkept.explain')}`}
    </>
  );
}

/** Only a save has a framing that is kept. */
function storedKey({ job, stored }: ChangeFailureProps['change'], isAbsent: boolean): TextKey {
  if (job !== 'save') return stored === 'old' ? 'stored.unchanged' : 'stored.unclear';
  if (stored === 'unknown') return 'stored.unknown';
  return isAbsent ? 'stored.none' : 'stored.old';
}
