import { Button } from '@fluentui/react-components';

import { adviseOn } from '#advice';
import type { AuthError } from '#auth';
import { useTranslator } from '#i18n';
import { useServices } from '#services';
import { FailureNotice } from '#ui';

import { teamWriteScopes } from './team-scopes.ts';

export type PermissionFailureProps = { readonly failure: AuthError };

/** Refused or not theirs to give: what an administrator can do about it. Other failures keep their own words. */
const aboutPermission: ReadonlySet<AuthError['kind']> = new Set([
  'auth/consent-required',
  'auth/interaction-required',
  'auth/cancelled',
]);

/** Why the permission is not there, with the page on which an administrator can give it. */
export function PermissionFailure({ failure }: PermissionFailureProps) {
  const { t } = useTranslator();
  const { team } = useServices();
  const words = adviseOn(failure, t);
  if (!aboutPermission.has(failure.kind)) return <FailureNotice words={words} />;
  return (
    <FailureNotice
      actions={
        <Button as="a" href={team?.adminConsentUrl(teamWriteScopes)} rel="noopener" target="_blank">
          {t('team.permissionLink')}
        </Button>
      }
      words={{
        title: t('team.permissionTitle'),
        explanation: t('team.permissionExplain'),
        nextStep: t('team.permissionNextStep'),
        details: words.details,
      }}
    />
  );
}
