import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { Published } from '#features/photo-publish';
import { accessTexts, TeamPhotos, usePhotosDiffer, type TeamAccess } from '#features/team-photo';
import type { ChannelContext } from '#hosts/configurable-tab';
import { useTranslator, type TextKey } from '#i18n';
import { cardPhotoSizePx, PhotoCard, ProfilePhotoImage, useFocusManager, useObjectUrl } from '#ui';

export type TeamSettingsCardProps = {
  readonly access: TeamAccess;
  readonly channel: ChannelContext;
  /** Waits for Teams' own Save. */
  readonly chosen: Blob | undefined;
  readonly onChange: () => void;
  readonly onKeepPresent: () => void;
  readonly published: Published;
};

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
  list: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    paddingInlineStart: tokens.spacingHorizontalXL,
    textAlign: 'start',
  },
});

/** The team's name and photo, what may be done with it, and what will be written where. */
export function TeamSettingsCard(props: TeamSettingsCardProps) {
  const { access, channel, chosen, published } = props;
  const { t } = useTranslator();
  useFocusManager();
  const name = channel.owner === 'this-team' ? channel.teamName : t('team.otherName');
  const differ = usePhotosDiffer(published.targets);
  const isWorking = published.change.status === 'working';
  return (
    <PhotoCard
      actions={
        access.status === 'owner' ? (
          <>
            <Button
              appearance={chosen === undefined ? 'primary' : 'secondary'}
              disabledFocusable={isWorking}
              onClick={props.onChange}
            >
              {t('action.changePhoto')}
            </Button>
            {chosen !== undefined && (
              <Button disabledFocusable={isWorking} onClick={props.onKeepPresent}>
                {t('channelSettings.keepPresent')}
              </Button>
            )}
          </>
        ) : null
      }
      heading={t('channel.heading')}
      intro={<SettingsWords {...props} differ={differ} />}
      name={name}
      photo={
        chosen === undefined ? (
          <TeamPhotos photos={published.targets} teamName={name} view={differ ? 'each' : 'one'} />
        ) : (
          <ChosenImage chosen={chosen} teamName={name} />
        )
      }
    />
  );
}

function ChosenImage({ chosen, teamName }: { readonly chosen: Blob; readonly teamName: string }) {
  const { t } = useTranslator();
  return (
    <ProfilePhotoImage
      label={t('team.newPhoto', { name: teamName })}
      name={teamName}
      photoUrl={useObjectUrl(chosen)}
      shape="rounded-square"
      sizePx={cardPhotoSizePx}
    />
  );
}

function SettingsWords(props: TeamSettingsCardProps & { readonly differ: boolean }) {
  const { access, channel, chosen, differ, published } = props;
  const styles = useStyles();
  const { t } = useTranslator();
  if (chosen !== undefined) {
    return (
      <>
        <p className={styles.text}>{t('channelSettings.ready')}</p>
        <ul className={styles.list}>
          {published.targets.map(({ name }) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </>
    );
  }
  const texts: readonly TextKey[] = [
    ...accessTexts(channel, access),
    ...(differ ? (['team.differ'] as const) : []),
    ...nextStepTexts(channel, access),
  ];
  return texts.map((text) => (
    <p className={styles.text} key={text}>
      {t(text)}
    </p>
  ));
}

function nextStepTexts({ tab }: ChannelContext, { status }: TeamAccess): readonly TextKey[] {
  if (tab === 'added') return ['channelSettings.unchanged'];
  if (status === 'owner') return ['channelSettings.chooseFirst'];
  return status === 'none' ? ['channelSettings.nothingToSave'] : [];
}
