import { adviseOn } from '#advice';
import type { Published } from '#features/photo-publish';
import type { Translate } from '#i18n';

/** Why Teams' own Save did not go through, each target by its name; `undefined` where all went through. */
export function saveReason(targets: Published['targets'], t: Translate): string | undefined {
  const lines = targets.flatMap(({ name, change }) => {
    if (change.status === 'failed') {
      return [`${name}: ${adviseOn(change.failure, t).title}`];
    }
    return change.status === 'conflict' ? [t('channelSettings.reasonConflict', { name })] : [];
  });
  return lines.length === 0 ? undefined : lines.join(' · ');
}

export const lateReason = (targets: Published['targets'], t: Translate): string =>
  t('channelSettings.reasonLate', {
    names: targets
      .filter(({ change }) => change.status === 'working')
      .map(({ name }) => name)
      .join(', '),
  });
