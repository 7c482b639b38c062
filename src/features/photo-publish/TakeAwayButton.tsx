import { Button } from '@fluentui/react-components';

import { isPhotoRemovable } from '#graph';
import { useTranslator } from '#i18n';

import type { Published } from './use-published-photos.ts';
import { untilAborted } from './run-change.ts';

export type TakeAwayButtonProps = {
  /** Whose initials the tile has; the first target's name when left out. */
  readonly name?: string;
  readonly published: Published;
};

/**
 * `Remove photo`, or where the service cannot take one of the photos away, `Replace with initials`: a tile that is
 * a photo like any other. Nothing where there is no photo.
 */
export function TakeAwayButton({ name, published }: TakeAwayButtonProps) {
  const { t } = useTranslator();
  const { change, targets } = published;
  if (targets.every(({ photo }) => photo.status !== 'present')) return null;
  const canRemove = targets.every(({ target }) => isPhotoRemovable(target));
  const replace = async () => {
    const { drawInitials } = await import(
      /* webpackChunkName: "draw-initials" */ './draw-initials.ts'
    );
    published.replaceWithInitials(await drawInitials(name ?? targets[0]?.name ?? ''));
  };
  return (
    <Button
      disabledFocusable={change.status === 'working'}
      onClick={canRemove ? published.remove : () => untilAborted(replace)}
    >
      {t(canRemove ? 'action.removePhoto' : 'action.replaceWithInitials')}
    </Button>
  );
}
