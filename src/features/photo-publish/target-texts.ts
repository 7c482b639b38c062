import type { PhotoTarget } from '#graph';
import type { TextKey } from '#i18n';

/** What is said otherwise of each kind of photo. */
export type TargetTexts = {
  readonly changedMeanwhile: TextKey;
  readonly mine: TextKey;
  readonly mineEarlier: TextKey;
  readonly saved: TextKey;
  readonly removed: TextKey;
  readonly where: TextKey;
  readonly ownDevices: readonly [name: TextKey, longer: TextKey];
  /** Who else's programs show the photo; a contact's is in one mailbox alone. */
  readonly reach: 'everyone' | 'mailbox';
};

const ofOthers = {
  mine: 'conflict.mineOther',
  mineEarlier: 'conflict.mineEarlierOther',
  saved: 'saved.reachOther',
  removed: 'removed.reach',
  where: 'where.regionOther',
  ownDevices: ['where.own', 'where.ownLonger'],
  reach: 'everyone',
} as const;

const texts: Readonly<Record<PhotoTarget['kind'], TargetTexts>> = {
  me: {
    ...ofOthers,
    changedMeanwhile: 'conflict.title',
    mine: 'conflict.mine',
    mineEarlier: 'conflict.mineEarlier',
    saved: 'saved.reach',
    where: 'where.region',
  },
  user: { ...ofOthers, changedMeanwhile: 'conflict.titleUser' },
  team: { ...ofOthers, changedMeanwhile: 'conflict.titleTeam' },
  group: {
    ...ofOthers,
    changedMeanwhile: 'conflict.titleGroup',
    removed: 'removed.reachGroup',
  },
  contact: {
    ...ofOthers,
    changedMeanwhile: 'conflict.titleContact',
    saved: 'saved.reachContact',
    ownDevices: ['where.ownContact', 'where.ownContactLonger'],
    reach: 'mailbox',
  },
};

export const targetTexts = ({ kind }: PhotoTarget): TargetTexts => texts[kind];
