import { Button } from '@fluentui/react-components';
import { useState } from 'react';

import { adviseOn, type Failure } from '#advice';
import { useTranslator } from '#i18n';
import { useServices } from '#services';
import { isAbortError } from '#shared';
import { FailureNotice, focusIfLost } from '#ui';

export type FinderFailureProps = {
  readonly failure: Failure;
  readonly onAgain: () => void;
};

/** Why contacts could not be read or made, and the press that goes on, after a sign-in where that is needed. */
export function FinderFailure({ failure, onAgain }: FinderFailureProps) {
  const { t } = useTranslator();
  const { signIn } = useServices();
  const [signInFailure, setSignInFailure] = useState<Failure>();
  const words = adviseOn(signInFailure ?? failure, t);
  const signInAndGoOn = async () => {
    const signedIn = await signIn({});
    if (signedIn.ok) onAgain();
    else setSignInFailure(signedIn.error);
  };
  const press = () => {
    signInAndGoOn().catch((reason: unknown) => {
      if (!isAbortError(reason)) reportError(reason);
    });
  };
  return (
    <FailureNotice
      actions={
        words.action === 'sign-in' ? (
          <Button appearance="primary" onClick={press} ref={focusIfLost}>
            {t('action.signIn')}
          </Button>
        ) : (
          <Button onClick={onAgain} ref={focusIfLost}>
            {t('action.tryAgain')}
          </Button>
        )
      }
      words={words}
    />
  );
}
