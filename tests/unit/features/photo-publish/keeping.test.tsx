/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';

import {
  ChangeOutcome,
  EarlierPhotos,
  RefusalNotice,
  TakeAwayButton,
  usePublishedPhotos,
  WhereIsNewPhoto,
  type Published,
  type PublishTarget,
} from '#features/photo-publish';

import { fileNameOf } from '../../../../src/features/photo-publish/download-copy.ts';
import { graphError } from '../../../support/fake-graph.ts';
import {
  createFakeServices,
  pictureOf,
  type FakeServicesOptions,
} from '../../../support/fake-services.ts';
import { passTime, renderInPage, settlePage } from '../../../support/render-page.tsx';

const own: readonly PublishTarget[] = [{ target: { kind: 'me' }, name: 'Adele Vance' }];
const team: readonly PublishTarget[] = [
  { target: { kind: 'team', teamId: 'sales' }, name: 'Team Sales' },
];
const mine = pictureOf('mine');
const owner = { tenantId: 'contoso', userObjectId: 'adele', targetKey: 'me' };

async function openKeeping(options: FakeServicesOptions = {}, targets = own) {
  const services = createFakeServices(options);
  const seen: { published: Published | undefined } = { published: undefined };
  function Keeping() {
    const published = usePublishedPhotos(targets);
    seen.published = published;
    return (
      <>
        <TakeAwayButton published={published} />
        <RefusalNotice published={published} />
        <WhereIsNewPhoto published={published} />
        <EarlierPhotos published={published} />
        <ChangeOutcome published={published} />
      </>
    );
  }
  const page = await renderInPage(<Keeping />, { services });
  const press = async (name: string, index = 0) => {
    await page.user.click(screen.getAllByRole('button', { name })[index]!);
    await settlePage();
  };
  const tell = async (what: (published: Published) => void) => {
    act(() => seen.published && what(seen.published));
    await settlePage();
  };
  const save = (jpeg: Blob) => tell((published) => published.save(jpeg));
  return { ...page, services, press, save, tell };
}

const region = () => screen.getByRole('region', { name: 'Earlier photos' });
const rows = () => within(region()).queryAllByRole('listitem');

describe('earlier photos', () => {
  it('say where they would be kept when there are none', async () => {
    await openKeeping();
    expect(region()).toHaveTextContent('the one before is kept in Teams on this device');
    expect(rows()).toHaveLength(0);
  });

  it('come up with a save and are put back with one press', async () => {
    const { services, press, save } = await openKeeping();
    const before = services.graph.photo();
    await save(mine);
    expect(rows()).toHaveLength(1);
    await press('Restore');
    expect(services.graph.photo()).toBe(before);
    expect(await services.history.list(owner)).toHaveLength(2);
    expect(rows()).toHaveLength(1);
  });

  it('show that there was none, which is put back by a removal and cannot be downloaded', async () => {
    const { services, press, save } = await openKeeping({ photo: null });
    await save(mine);
    expect(rows()[0]).toHaveTextContent('No photo');
    expect(screen.queryByRole('button', { name: 'Download' })).toBeNull();
    await press('Restore');
    expect(services.graph.photo()).toBeUndefined();
  });

  it('do not offer to put "none" back where the service cannot take a photo away', async () => {
    const { save } = await openKeeping({ photo: null }, team);
    await save(mine);
    expect(rows()[0]).toHaveTextContent('No photo');
    expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull();
  });

  it('are deleted one by one, and all after a question', async () => {
    const { press, save } = await openKeeping();
    await save(mine);
    await save(pictureOf('second'));
    await save(pictureOf('third'));
    await press('Delete');
    expect(rows()).toHaveLength(2);
    expect(screen.getByRole('heading', { name: 'Earlier photos' })).toHaveFocus();
    await press('Delete all copies');
    await press('Cancel');
    expect(rows()).toHaveLength(2);
    await press('Delete all copies');
    await press('Delete all copies');
    expect(rows()).toHaveLength(0);
  });

  it.each(['Delete', 'Delete all copies'])(
    'cannot be brought back by Undo after "%s", and nothing says that they are kept',
    async (name) => {
      const { press, save } = await openKeeping();
      await save(mine);
      expect(screen.getByText('The earlier photo is kept in Teams on this device.')).toBeVisible();
      expect(screen.getByRole('button', { name: 'Undo' })).toBeVisible();

      await press(name);
      if (name === 'Delete all copies') await press(name);

      expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
      expect(screen.queryByText('The earlier photo is kept in Teams on this device.')).toBeNull();
      expect(screen.getByText('Saved')).toBeVisible();
    },
  );

  it('are none while an upload is on its way, and none after it was cancelled', async () => {
    const { services, tell } = await openKeeping();
    services.graph.gates.replacePhoto.close();
    await tell(({ save }) => save(mine));
    expect(rows()).toHaveLength(0);

    await tell(({ cancel }) => cancel());

    expect(await services.history.list(owner)).toHaveLength(1);
    expect(rows()).toHaveLength(0);
    services.graph.changeByOther(mine);
    await tell(({ read }) => read());
    expect(rows()).toHaveLength(1);
  });

  it('leave Undo alone when another one is deleted', async () => {
    const { press, save } = await openKeeping();
    await save(mine);
    await save(pictureOf('second'));
    await press('Delete', 1);
    expect(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
  });

  it('say so when they last until the page closes only', async () => {
    const { save } = await openKeeping({ keptWhere: 'page' });
    await save(mine);
    expect(region()).toHaveTextContent('until you close this page');
  });
});

it.each([
  ['image/jpeg', 'Adele Vance', 'Adele Vance 2026-03-04 05.06.jpg'],
  ['image/png', 'a/b: "c"', 'a b   c 2026-03-04 05.06.png'],
  ['image/unheard-of', 'Zoë', 'Zoë 2026-03-04 05.06.jpg'],
])('a copy is downloaded under a name and a date (%s, %s)', (contentType, name, expected) => {
  const atMs = new Date(2026, 2, 4, 5, 6).getTime();
  expect(fileNameOf({ status: 'present', bytes: mine, contentType }, { name, atMs })).toBe(
    expected,
  );
});

describe('where the new photo is', () => {
  it('is asked by nobody before there is one', async () => {
    await openKeeping();
    expect(screen.queryByRole('region', { name: 'Where is my new photo?' })).toBeNull();
  });

  it('ticks Microsoft 365 when it was seen there, not before', async () => {
    const { services, save } = await openKeeping();
    await save(mine);
    const places = screen.getByRole('region', { name: 'Where is my new photo?' });
    expect(places).toHaveTextContent('Looking in Microsoft 365…');
    await passTime(services, 1_000);
    expect(places).toHaveTextContent('Stored in Microsoft 365');
  });
});

describe('a refusal by the organisation', () => {
  const refused = () => {
    const { details: request } = graphError('graph/forbidden-by-policy');
    return { atMs: 0, request };
  };
  const openRefused = async (afterMs: number) => {
    const page = await openKeeping();
    await page.services.history.refusal.remember(owner, refused());
    page.unmount();
    await page.services.clock.advance(afterMs);
    function Notice() {
      return <RefusalNotice published={usePublishedPhotos(own)} />;
    }
    return { ...page, ...(await renderInPage(<Notice />, { services: page.services })) };
  };

  it('is said for a day, and then no more', async () => {
    const soon = await openRefused(23 * 3_600_000);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Your organisation may have turned this off',
    );
    soon.unmount();
    await openRefused(24 * 3_600_000);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is taken for granted no longer after "Check again"', async () => {
    const { services, user } = await openRefused(1_000);
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    await settlePage();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(await services.history.refusal.recall(owner)).toBeUndefined();
  });

  it('is remembered at a save and forgotten at the next that goes through', async () => {
    const { services, save } = await openKeeping();
    services.graph.failNext('replacePhoto', graphError('graph/forbidden-by-policy'));
    await save(mine);
    expect(await services.history.refusal.recall(owner)).toMatchObject({
      request: { status: 500 },
    });
    await save(mine);
    expect(await services.history.refusal.recall(owner)).toBeUndefined();
  });
});

describe('taking the photo away', () => {
  it('removes it where the service can', async () => {
    const { services, press } = await openKeeping();
    await press('Remove photo');
    expect(services.graph.photo()).toBeUndefined();
    expect(screen.queryByRole('button', { name: 'Remove photo' })).toBeNull();
  });

  it('replaces it with a tile of the initials where the service cannot', async () => {
    const drawn = drawTilesAs(pictureOf('tile'));
    const { services, press } = await openKeeping({}, team);
    await press('Replace with initials');
    expect(services.graph.photo(team[0]!.target)).toBe(drawn.tile);
    expect(drawn.texts).toEqual(['TS']);
    expect(services.graph.calls).not.toContain('removePhoto');
  });
});

/** jsdom has no canvas: notes the letters that are drawn, and gives `tile`. */
function drawTilesAs(tile: Blob) {
  const texts: string[] = [];
  const context = { fillRect: () => undefined, fillText: (text: string) => texts.push(text) };
  const { prototype } = HTMLCanvasElement;
  prototype.getContext = (() => context) as unknown as typeof prototype.getContext;
  prototype.toBlob = (done) => done(tile);
  return { texts, tile };
}
