import { adviseOn } from '#advice';
import { useTranslator, type TextKey } from '#i18n';
import { FailureNotice } from '#ui';

import type { ChangeState, PublishedPhoto } from './published-photo.ts';
import type { PublishedPhotoActions } from './use-published-photo.ts';
import { WayOn } from './WayOn.tsx';

export type ChangeFailureProps = {
  readonly change: Extract<ChangeState, { readonly status: 'failed' }>;
  readonly published: PublishedPhoto & PublishedPhotoActions;
  /** Where the press is that tries again: with the words, when left out; else the surface has it already. */
  readonly retry?: 'here' | 'elsewhere';
};

/** Why a change failed, which photo is stored now, and the press that goes on. */
export function ChangeFailure({ change, published, retry = 'here' }: ChangeFailureProps) {
  const { t } = useTranslator();
  const advice = adviseOn(change.failure, t);
  return (
    <FailureNotice
      actions={
        (retry === 'here' || advice.action === 'sign-in') && (
          <WayOn
            action={advice.action}
            onSignIn={published.signInAndTryAgain}
            onTryAgain={published.tryAgain}
          />
        )
      }
      note={t(storedKey(change, published.photo.status === 'absent'))}
      words={advice}
    />
  );
}

/** Only a save has a framing that is kept. */
function storedKey({ job, stored }: ChangeFailureProps['change'], isAbsent: boolean): TextKey {
  if (job !== 'save') return stored === 'old' ? 'stored.unchanged' : 'stored.unclear';
  if (stored === 'unknown') return 'stored.unknown';
  return isAbsent ? 'stored.none' : 'stored.old';
}
