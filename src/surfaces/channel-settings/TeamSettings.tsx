import { lazy, Suspense, useEffect, useMemo } from 'react';

import { useHost } from '#app';
import { useChangeAnnouncements, useDraft, usePublishedPhotos } from '#features/photo-publish';
import { useTeamTargets, type TeamAccessAnswer } from '#features/team-photo';
import type { ConfigurableTab } from '#hosts/configurable-tab';
import { useTranslator } from '#i18n';
import { DropTarget } from '#ui';

import { SettingsOutcome } from './SettingsOutcome.tsx';
import { TeamSettingsCard } from './TeamSettingsCard.tsx';
import { tabSettings } from './tab-settings.ts';
import { useTeamChoice } from './use-team-choice.ts';
import { useTeamsSave } from './use-teams-save.ts';

const loadChoosing = () =>
  import(/* webpackChunkName: "choose-team-photo" */ './ChooseTeamPhoto.tsx');
const ChooseTeamPhoto = lazy(async () => ({ default: (await loadChoosing()).ChooseTeamPhoto }));

export type TeamSettingsProps = {
  readonly tab: ConfigurableTab;
  readonly team: TeamAccessAnswer;
};

/** The photos as they are, the photo that shall take their place, and what becomes of it at Teams' own Save. */
export function TeamSettings({ tab, team }: TeamSettingsProps) {
  const { channel } = tab;
  const { access } = team;
  const { t } = useTranslator();
  const host = useHost();
  const targets = useTeamTargets(channel.groupId);
  const published = usePublishedPhotos(targets);
  const draft = useDraft(targets[0]);
  const isOwner = access.status === 'owner';
  const isWorking = published.change.status === 'working';
  const choice = useTeamChoice({
    draft,
    published,
    offer: isOwner && !isWorking ? 'open' : 'closed',
  });
  const { chosen, picker } = choice;
  useChangeAnnouncements(published.change);
  const settings = useMemo(
    () => tabSettings(channel.groupId, t('channel.tabName')),
    [channel.groupId, t],
  );
  useTeamsSave({ tab, draft, published, photo: chosen?.jpeg, settings });

  const isSavable = chosen !== undefined || channel.tab === 'added';
  useEffect(() => {
    tab.setValidity(isSavable ? 'valid' : 'invalid');
  }, [isSavable, tab]);
  useEffect(() => {
    if (access.status === 'checking') return;
    host?.notifySuccess();
    if (access.status === 'owner') loadChoosing().catch(() => undefined);
  }, [access.status, host]);

  return (
    <>
      {isOwner && <DropTarget />}
      <TeamSettingsCard
        access={access}
        channel={channel}
        chosen={chosen?.jpeg}
        onChange={choice.pick}
        onKeepPresent={choice.keepPresent}
        published={published}
      />
      <SettingsOutcome choice={choice} draft={draft} published={published} team={team} />
      {picker !== undefined && (
        <Suspense fallback={null}>
          <ChooseTeamPhoto begin={picker.begin} choice={choice} draft={draft} />
        </Suspense>
      )}
    </>
  );
}
