import {
  ChangeOutcome,
  DraftOffer,
  HalfChange,
  ReadFailure,
  RefusalNotice,
  type KeptDraft,
  type Published,
} from '#features/photo-publish';
import { AccessFailure, type TeamAccessAnswer } from '#features/team-photo';

import type { TeamChoice } from './use-team-choice.ts';

export type SettingsOutcomeProps = {
  readonly choice: TeamChoice;
  readonly draft: KeptDraft;
  readonly published: Published;
  readonly team: TeamAccessAnswer;
};

/** What stands below the photos: what failed, what came of a change, and what an owner can go on with. */
export function SettingsOutcome({ choice, draft, published, team }: SettingsOutcomeProps) {
  const { access } = team;
  const { change, photo } = published;
  const isOffered =
    draft.status === 'kept' &&
    choice.chosen === undefined &&
    choice.picker === undefined &&
    change.status !== 'working';
  return (
    <>
      <AccessFailure {...team} />
      {photo.status === 'unreadable' && (
        <ReadFailure failure={photo.failure} onRead={published.read} />
      )}
      <ChangeOutcome published={published} />
      {access.status === 'owner' && (
        <>
          <HalfChange published={published} />
          <RefusalNotice published={published} />
          {isOffered && <DraftOffer onContinue={choice.continueDraft} onDiscard={draft.discard} />}
        </>
      )}
    </>
  );
}
