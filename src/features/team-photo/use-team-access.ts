import { useCallback, useEffect, useState } from 'react';

import type { Failure } from '#advice';
import type { ChannelContext } from '#hosts/configurable-tab';
import { useServices } from '#services';
import { invariant, isAbortError } from '#shared';

/** Whether the person may change the photo; `none` also where the team itself does not allow it. */
export type TeamAccess =
  | { readonly status: 'checking' }
  | { readonly status: 'owner' }
  | { readonly status: 'none'; readonly why: 'not-owner' | 'archived' | 'other-organisation' }
  | { readonly status: 'failed'; readonly failure: Failure };

export type TeamAccessAnswer = {
  readonly access: TeamAccess;
  /** What is known already holds until there is another answer; only a failure gives way to `checking`. */
  readonly checkAgain: () => void;
};

/** Asks the service who owns the team: what Teams says of roles is no proof, and names another team in a shared channel. */
export function useTeamAccess(channel: ChannelContext): TeamAccessAnswer {
  const { team } = useServices();
  invariant(team, 'the pages of a team have its services');
  const { groupId, owner, teamState } = channel;
  const [access, setAccess] = useState<TeamAccess>({ status: 'checking' });
  const [round, setRound] = useState(0);

  useEffect(() => {
    if (owner === 'other-organisation') return undefined;
    const leaving = new AbortController();
    team.checkOwnership(groupId, { signal: leaving.signal }).then(
      (answer) => {
        if (!answer.ok) setAccess(afterFailure(answer.error));
        else if (answer.value === 'not-owner') setAccess({ status: 'none', why: 'not-owner' });
        else if (teamState === 'archived') setAccess({ status: 'none', why: 'archived' });
        else setAccess({ status: 'owner' });
      },
      (reason: unknown) => {
        if (!isAbortError(reason)) reportError(reason);
      },
    );
    return () => leaving.abort();
  }, [groupId, owner, round, team, teamState]);

  const checkAgain = useCallback(() => {
    setAccess((known) => (known.status === 'failed' ? { status: 'checking' } : known));
    setRound((before) => before + 1);
  }, []);
  // Another organisation's directory is not asked.
  return owner === 'other-organisation'
    ? { access: { status: 'none', why: owner }, checkAgain }
    : { access, checkAgain };
}

/** Without an answer the last one holds: the service decides at each change anyway. */
const afterFailure =
  (failure: Failure) =>
  (known: TeamAccess): TeamAccess =>
    known.status === 'checking' ? { status: 'failed', failure } : known;
