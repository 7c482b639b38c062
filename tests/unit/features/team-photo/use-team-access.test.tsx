/** @jest-environment jsdom */
import { act } from '@testing-library/react';

import { WithTeamAccess, type TeamAccess, type TeamAccessAnswer } from '#features/team-photo';
import type { ChannelContext } from '#hosts/configurable-tab';
import { useServices, type Services, type TeamServices } from '#services';
import { err, ok } from '#shared';

import { createFakeServices } from '../../../support/fake-services.ts';
import { renderInPage, settlePage } from '../../../support/render-page.tsx';

const channel: ChannelContext = {
  groupId: 'retail',
  teamName: 'Retail',
  kind: 'standard',
  owner: 'this-team',
  teamState: 'active',
  role: 'owner',
  tab: 'new',
};

type Ownership = Awaited<ReturnType<TeamServices['checkOwnership']>>;

async function open(answer: Ownership, place: Partial<ChannelContext> = {}) {
  const asked: string[] = [];
  const signIns: (readonly string[] | undefined)[] = [];
  let next = answer;
  const services = {
    ...createFakeServices(),
    signIn: ({ scopes }: Parameters<Services['signIn']>[0]) => {
      signIns.push(scopes);
      return Promise.resolve(ok(undefined));
    },
    team: {
      checkOwnership: (groupId: string) => {
        asked.push(groupId);
        return Promise.resolve(next);
      },
      adminConsentUrl: () => 'https://login.example/adminconsent',
    },
  };
  let team: TeamAccessAnswer | undefined;
  const seen: TeamAccess[] = [];
  let signIn: Services['signIn'] | undefined;
  const Inside = () => {
    signIn = useServices().signIn;
    return null;
  };
  await renderInPage(
    <WithTeamAccess channel={{ ...channel, ...place }}>
      {(given) => {
        team = given;
        if (seen.at(-1) !== given.access) seen.push(given.access);
        return <Inside />;
      }}
    </WithTeamAccess>,
    { services },
  );
  return {
    asked,
    signIns,
    access: () => team?.access,
    /** Each answer that the page was given, one after the other. */
    seen: () => seen,
    signIn: () => signIn?.({}),
    checkAgain: async (then: Ownership) => {
      next = then;
      act(() => team?.checkAgain());
      await settlePage();
    },
  };
}

describe('who may change the photo of a team', () => {
  it.each([
    ['owners, by the service’s word', ok('owner' as const), {}, { status: 'owner' }],
    [
      'nobody else, whatever Teams says of the role',
      ok('not-owner' as const),
      { role: 'owner' },
      { status: 'none', why: 'not-owner' },
    ],
    [
      'no owner of an archived team',
      ok('owner' as const),
      { teamState: 'archived' },
      { status: 'none', why: 'archived' },
    ],
    [
      'not known where the service fails',
      err({ kind: 'auth/network' as const }),
      {},
      { status: 'failed', failure: { kind: 'auth/network' } },
    ],
  ] as const)('%s', async (...[, answer, place, access]) => {
    const opened = await open(answer, place);
    expect(opened.access()).toEqual(access);
    expect(opened.asked).toEqual(['retail']);
  });

  it('is not asked of another organisation’s directory', async () => {
    const opened = await open(ok('owner'), { owner: 'other-organisation' });
    expect(opened.access()).toEqual({ status: 'none', why: 'other-organisation' });
    expect(opened.asked).toEqual([]);
  });

  it('is asked again on demand', async () => {
    const opened = await open(err({ kind: 'auth/network' }));
    await opened.checkAgain(ok('owner'));
    expect(opened.access()).toEqual({ status: 'owner' });
    await opened.checkAgain(ok('not-owner'));
    expect(opened.access()).toEqual({ status: 'none', why: 'not-owner' });
  });

  it('stays known while it is asked again, and where that fails', async () => {
    const opened = await open(ok('owner'));
    const before = opened.seen().length;
    await opened.checkAgain(err({ kind: 'auth/network' }));
    await opened.checkAgain(ok('owner'));
    expect(opened.asked).toHaveLength(3);
    expect(opened.seen().slice(before - 1)).not.toContainEqual({ status: 'checking' });
    expect(opened.access()).toEqual({ status: 'owner' });
  });

  it('is being found out again after a failure', async () => {
    const opened = await open(err({ kind: 'auth/network' }));
    await opened.checkAgain(err({ kind: 'auth/network' }));
    expect(opened.seen().map(({ status }) => status)).toEqual([
      'checking',
      'failed',
      'checking',
      'failed',
    ]);
  });

  it.each([
    [
      'owners to change both photos',
      ok('owner' as const),
      ['TeamSettings.ReadWrite.All', 'ProfilePhoto.ReadWrite.All'],
    ],
    [
      'others to see them',
      ok('not-owner' as const),
      ['Team.ReadBasic.All', 'ProfilePhoto.Read.All'],
    ],
  ] as const)('decides what a sign-in asks for: %s', async (_, answer, scopes) => {
    const opened = await open(answer);
    await opened.signIn();
    expect(opened.signIns).toEqual([scopes]);
  });
});
