import { Button } from '@fluentui/react-components';
import { useState } from 'react';

import { adviseOn } from '#advice';
import type { AuthError } from '#auth';
import { useTranslator } from '#i18n';
import { useServices } from '#services';
import { invariant } from '#shared';
import { copyText, FailureNotice, useAnnounce } from '#ui';

import { teamWriteScopes } from './team-scopes.ts';

export type PermissionFailureProps = {
  readonly failure: AuthError;
  /** The name of the button that asks for the permission again. */
  readonly again: string;
};

/** Refused or not theirs to give: what an administrator can do about it. Other failures keep their own words. */
const aboutPermission: ReadonlySet<AuthError['kind']> = new Set([
  'auth/consent-required',
  'auth/interaction-required',
  'auth/cancelled',
]);

/** Why the permission is not there, with the page on which an administrator can give it. */
export function PermissionFailure({ again, failure }: PermissionFailureProps) {
  const { t } = useTranslator();
  const words = adviseOn(failure, t);
  if (!aboutPermission.has(failure.kind)) return <FailureNotice words={words} />;
  return (
    <FailureNotice
      actions={<WayToAdministrator />}
      words={{
        title: t('team.permissionTitle'),
        explanation: t('team.permissionExplain'),
        nextStep: t('team.permissionNextStep', { button: again }),
        details: words.details,
      }}
    />
  );
}

/** Whoever is no administrator themselves sends the link to one. */
function WayToAdministrator() {
  const { t } = useTranslator();
  const { team } = useServices();
  const announce = useAnnounce();
  const [copying, setCopying] = useState<'idle' | 'copied'>('idle');
  invariant(team, 'the pages of a team have its services');
  const url = team.adminConsentUrl(teamWriteScopes);
  const copy = async () => {
    if (!(await copyText(url))) return;
    setCopying('copied');
    announce(t('team.permissionLinkCopied'));
  };
  return (
    <>
      <Button onClick={() => void copy()}>
        {t(copying === 'copied' ? 'team.permissionLinkCopied' : 'team.permissionCopyLink')}
      </Button>
      <Button as="a" href={url} rel="noopener" target="_blank">
        {t('team.permissionLink')}
      </Button>
    </>
  );
}
