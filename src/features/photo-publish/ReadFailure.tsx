import { useEffect, useRef, useState } from 'react';

import { adviseOn, type Failure } from '#advice';
import { useTranslator } from '#i18n';
import { useServices } from '#services';
import { isAbortError } from '#shared';
import { FailureNotice } from '#ui';

import { useConnectionWords } from './use-connection.ts';
import { WayOn } from './WayOn.tsx';

export type ReadFailureProps = {
  readonly failure: Failure;
  readonly onRead: () => void;
};

/** Why the photo could not be read, and the press that goes on: reading again, after a sign-in where that is needed. */
export function ReadFailure({ failure, onRead }: ReadFailureProps) {
  const { t } = useTranslator();
  const { signIn } = useServices();
  const [signInFailure, setSignInFailure] = useState<Failure>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const signInAndRead = async () => {
    running.current?.abort();
    running.current = new AbortController();
    const signedIn = await signIn({ signal: running.current.signal });
    if (signedIn.ok) onRead();
    else setSignInFailure(signedIn.error);
  };
  const shown = signInFailure ?? failure;
  const advice = useConnectionWords(shown, adviseOn(shown, t));
  return (
    <FailureNotice
      actions={
        <WayOn
          action={advice.action}
          onSignIn={() => {
            signInAndRead().catch((reason: unknown) => {
              if (!isAbortError(reason)) reportError(reason);
            });
          }}
          onTryAgain={onRead}
        />
      }
      words={advice}
    />
  );
}
