/** @jest-environment jsdom */
import { act } from '@testing-library/react';

import { usePublishedPhotos, type Published } from '#features/photo-publish';
import { useTeamTargets, WithTeamAccess, type TeamAccessAnswer } from '#features/team-photo';
import type { PhotoTarget } from '#graph';
import type { ChannelContext } from '#hosts/configurable-tab';
import { useServices, type Services } from '#services';
import { ok } from '#shared';

import { graphError } from '../../../support/fake-graph.ts';
import { createFakeServices, pictureOf } from '../../../support/fake-services.ts';
import { createGate } from '../../../support/gate.ts';
import { renderInPage, settlePage } from '../../../support/render-page.tsx';

const groupId = 'retail';
const team: PhotoTarget = { kind: 'team', teamId: groupId };

const channel: ChannelContext = {
  groupId,
  teamName: 'Retail',
  kind: 'standard',
  owner: 'this-team',
  teamState: 'active',
  role: 'owner',
  tab: 'added',
};

type Page = {
  readonly access: TeamAccessAnswer;
  readonly published: Published;
  readonly signIn: Services['signIn'];
};

/** The photos of a team as its pages show them, at first without an answer to who owns it. */
async function openTeam(services = createFakeServices()) {
  const answered = createGate();
  answered.close();
  let owns: 'owner' | 'not-owner' = 'owner';
  let page: Page | undefined;
  const Photos = ({ access }: Pick<Page, 'access'>) => {
    const { signIn } = useServices();
    page = { access, published: usePublishedPhotos(useTeamTargets(groupId)), signIn };
    return null;
  };
  await renderInPage(
    <WithTeamAccess channel={channel}>{(access) => <Photos access={access} />}</WithTeamAccess>,
    {
      services: {
        ...services,
        team: {
          checkOwnership: async (_, options) => {
            await answered.pass(options?.signal);
            return ok(owns);
          },
          adminConsentUrl: () => 'https://login.example/adminconsent',
        },
      },
    },
  );
  const shown = (): Page => {
    if (page === undefined) throw new Error('The photos are not on the page.');
    return page;
  };
  return {
    graph: services.graph,
    readCount: () => services.graph.calls.filter((call) => call === 'readPhoto').length,
    shown,
    answerOwnership: async (answer: typeof owns) => {
      owns = answer;
      answered.open();
      await settlePage();
    },
    press: async (action: (shown: Page) => void) => {
      act(() => action(shown()));
      await settlePage();
    },
  };
}

describe('the photos of a team', () => {
  it.each(['owner', 'not-owner'] as const)(
    'are each read once, whoever the person turns out to be: %s',
    async (answer) => {
      const opened = await openTeam();
      expect(opened.shown().published.photo.status).toBe('present');
      await opened.answerOwnership(answer);
      expect(opened.shown().access.access.status).toBe(answer === 'owner' ? 'owner' : 'none');
      expect(opened.readCount()).toBe(2);
    },
  );

  it('go on being read while it turns out that the person owns the team', async () => {
    const services = createFakeServices();
    services.graph.gates.readPhoto.close();
    const opened = await openTeam(services);
    await opened.answerOwnership('owner');
    services.graph.gates.readPhoto.open();
    await settlePage();
    expect(opened.shown().published.photo.status).toBe('present');
    expect(opened.readCount()).toBe(2);
  });

  it('go on being saved while it turns out that the person owns the team no more', async () => {
    const opened = await openTeam();
    await opened.answerOwnership('owner');
    const { graph } = opened;
    graph.gates.replacePhoto.close();
    const mine = pictureOf('mine');
    await opened.press(({ published }) => published.save(mine));
    await opened.answerOwnership('not-owner');
    await opened.press(({ access }) => access.checkAgain());
    expect(opened.shown().access.access.status).toBe('none');
    graph.gates.replacePhoto.open();
    await settlePage();
    expect(opened.shown().published.change.status).toBe('done');
    expect(graph.photo(team)).toBe(mine);
  });

  it('are read again when told, after a sign-in for what the person may do by now', async () => {
    const services = createFakeServices();
    services.graph.failNext('readPhoto', graphError('graph/token-refused'), { times: 2 });
    const asked: (readonly string[] | undefined)[] = [];
    const opened = await openTeam({
      ...services,
      signIn: (options) => {
        asked.push(options.scopes);
        return services.signIn(options);
      },
    });
    const { signIn } = opened.shown();
    await opened.answerOwnership('owner');
    expect(opened.shown().published.photo.status).toBe('unreadable');

    await signIn({});
    await opened.press(({ published }) => published.read());

    expect(asked).toEqual([['TeamSettings.ReadWrite.All', 'ProfilePhoto.ReadWrite.All']]);
    expect(opened.shown().published.photo.status).toBe('present');
    expect(opened.readCount()).toBe(4);
  });
});
