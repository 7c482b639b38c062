import { Button, makeStyles, tokens } from '@fluentui/react-components';

import { TakeAwayButton, type Published } from '#features/photo-publish';
import { accessTexts, TeamPhotos, usePhotosDiffer, type TeamAccess } from '#features/team-photo';
import type { ChannelContext } from '#hosts/configurable-tab';
import { useTranslator, type TextKey } from '#i18n';
import { PhotoCard, useFocusManager } from '#ui';

export type TeamPhotoCardProps = {
  readonly access: TeamAccess;
  readonly channel: ChannelContext;
  readonly onChange: () => void;
  readonly published: Published;
};

const useStyles = makeStyles({ text: { margin: `0 0 ${tokens.spacingVerticalS}` } });

export function TeamPhotoCard({ access, channel, onChange, published }: TeamPhotoCardProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const name = channel.owner === 'this-team' ? channel.teamName : t('team.otherName');
  const differ = usePhotosDiffer(published.targets);
  const canRemove = groupPhotoOf(published)?.status === 'present';
  const texts: readonly TextKey[] = [
    ...accessTexts(channel, access),
    ...(differ ? (['team.differ'] as const) : []),
    ...(access.status === 'owner' && canRemove ? (['team.removeHint'] as const) : []),
  ];
  return (
    <PhotoCard
      actions={
        access.status === 'owner' ? (
          <OwnerActions
            canRemove={canRemove}
            name={name}
            onChange={onChange}
            published={published}
          />
        ) : null
      }
      heading={t('channel.heading')}
      intro={texts.map((text) => (
        <p className={styles.text} key={text}>
          {t(text)}
        </p>
      ))}
      name={name}
      photo={
        <TeamPhotos photos={published.targets} teamName={name} view={differ ? 'each' : 'one'} />
      }
    />
  );
}

const groupPhotoOf = ({ targets }: Published) =>
  targets.find(({ target }) => target.kind === 'group')?.photo;

type OwnerActionsProps = Pick<TeamPhotoCardProps, 'onChange' | 'published'> & {
  readonly canRemove: boolean;
  readonly name: string;
};

function OwnerActions({ canRemove, name, onChange, published }: OwnerActionsProps) {
  const { t } = useTranslator();
  useFocusManager();
  const isWorking = published.change.status === 'working';
  return (
    <>
      <Button appearance="primary" disabledFocusable={isWorking} onClick={onChange}>
        {t('action.changePhoto')}
      </Button>
      <TakeAwayButton name={name} published={published} />
      {canRemove && (
        <Button disabledFocusable={isWorking} onClick={published.remove}>
          {t('action.removePhoto')}
        </Button>
      )}
    </>
  );
}
