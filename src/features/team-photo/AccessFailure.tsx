import { Button } from '@fluentui/react-components';

import { adviseOn } from '#advice';
import { useTranslator } from '#i18n';
import { FailureNotice } from '#ui';

import type { TeamAccessAnswer } from './use-team-access.ts';

/** Why it could not be found out who owns the team; nothing where it could. */
export function AccessFailure({ access, checkAgain }: TeamAccessAnswer) {
  const { t } = useTranslator();
  if (access.status !== 'failed') return null;
  return (
    <FailureNotice
      actions={<Button onClick={checkAgain}>{t('action.tryAgain')}</Button>}
      words={adviseOn(access.failure, t)}
    />
  );
}
