import { Button } from '@fluentui/react-components';

import type { NextAction } from '#advice';
import { useTranslator } from '#i18n';
import { focusIfLost } from '#ui';

export type WayOnProps = {
  readonly action: NextAction;
  readonly onSignIn: () => void;
  readonly onTryAgain: () => void;
};

/** The press that goes on after a failure: signing in where the advice says so, else the same again. */
export function WayOn({ action, onSignIn, onTryAgain }: WayOnProps) {
  const { t } = useTranslator();
  return action === 'sign-in' ? (
    <Button appearance="primary" onClick={onSignIn} ref={focusIfLost}>
      {t('action.signIn')}
    </Button>
  ) : (
    <Button onClick={onTryAgain} ref={focusIfLost}>
      {t('action.tryAgain')}
    </Button>
  );
}
