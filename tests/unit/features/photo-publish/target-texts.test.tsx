/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';

import { ChangeOutcome, WhereIsNewPhoto } from '#features/photo-publish';
import type { PhotoTarget } from '#graph';

import type { ChangeState } from '../../../../src/features/photo-publish/published-photo.ts';
import { renderInPage } from '../../../support/render-page.tsx';
import { publishedWith } from './published-with.ts';

const targets = {
  me: { kind: 'me' },
  user: { kind: 'user', userId: 'nestor' },
  team: { kind: 'team', teamId: 'retail' },
  group: { kind: 'group', groupId: 'retail' },
  contact: { kind: 'contact', mailbox: { kind: 'me' }, contactId: 'contact-1' },
} as const satisfies Readonly<Record<PhotoTarget['kind'], PhotoTarget>>;

type Kind = PhotoTarget['kind'];

const bytes = new Blob(['picture']);

const show = (kind: Kind, change: ChangeState) =>
  renderInPage(
    <>
      <ChangeOutcome published={publishedWith({ change, target: targets[kind] })} />
      <WhereIsNewPhoto published={publishedWith({ change, target: targets[kind] })} />
    </>,
  );

const conflict = (job: 'save' | 'undo'): ChangeState => ({
  status: 'conflict',
  job,
  mine: { status: 'present', bytes },
  theirs: { status: 'absent' },
});

const done = (job: 'save' | 'remove'): ChangeState => ({
  status: 'done',
  job,
  undo: { status: 'not-possible' },
  verification: 'confirmed',
});

describe('after a change by someone else', () => {
  it.each<[Kind, string]>([
    ['me', 'Your photo was changed meanwhile'],
    ['user', 'This person’s photo was changed meanwhile'],
    ['team', 'The team’s photo in Teams was changed meanwhile'],
    ['group', 'The group’s photo in Outlook and SharePoint was changed meanwhile'],
    ['contact', 'This contact’s photo was changed meanwhile'],
  ])('the question names whose photo it is (%s)', async (kind, title) => {
    await show(kind, conflict('save'));
    expect(within(screen.getByRole('alert')).getByText(title)).toBeVisible();
  });

  it.each<[Kind, string, string]>([
    ['me', 'Your new photo', 'Your earlier photo'],
    ['team', 'The new photo', 'The earlier photo'],
    ['contact', 'The new photo', 'The earlier photo'],
  ])('a photo is called the person’s own only where it is (%s)', async (kind, mine, earlier) => {
    const { unmount } = await show(kind, conflict('save'));
    expect(screen.getByText(mine)).toBeVisible();
    unmount();
    await show(kind, conflict('undo'));
    expect(screen.getByText(earlier)).toBeVisible();
  });

  it.each<[Kind, string]>([
    ['me', 'var(--borderRadiusCircular)'],
    ['contact', 'var(--borderRadiusCircular)'],
    ['team', 'var(--borderRadiusXLarge)'],
    ['group', 'var(--borderRadiusXLarge)'],
  ])('both photos have the shape of their kind (%s)', async (kind, radius) => {
    const { container } = await show(kind, conflict('save'));
    const shapes = [...container.querySelectorAll('figure > :first-child')].map((photo) =>
      getComputedStyle(photo).getPropertyValue('border-radius'),
    );
    expect(shapes).toEqual([radius, radius]);
  });
});

describe('after a change that went through', () => {
  it.each<[Kind, string]>([
    [
      'me',
      'Microsoft 365 has your new photo. Teams and Outlook on other people’s devices can take longer to show it.',
    ],
    [
      'team',
      'Microsoft 365 has the new photo. Teams and Outlook on other people’s devices can take longer to show it.',
    ],
    [
      'contact',
      'The new photo is stored with the contact, in this mailbox alone. Outlook on other devices can take longer to show it.',
    ],
  ])('the words say how far the new photo reaches (%s)', async (kind, reach) => {
    await show(kind, done('save'));
    expect(screen.getByText(reach)).toBeVisible();
  });

  it('the words tell the group’s photo, which is gone, from that of Teams', async () => {
    await show('group', done('remove'));
    expect(
      screen.getByText(/^Outlook and SharePoint show initials now.*In Teams nothing changes/),
    ).toBeVisible();
  });

  it.each<[Kind, string, readonly string[]]>([
    [
      'me',
      'Where is my new photo?',
      ['Teams and Outlook on your devices', 'Teams and Outlook on other people’s devices'],
    ],
    [
      'team',
      'Where is the new photo?',
      ['Teams and Outlook on your devices', 'Teams and Outlook on other people’s devices'],
    ],
    ['contact', 'Where is the new photo?', ['Outlook on your devices']],
  ])('the places are those where it can be seen (%s)', async (kind, name, places) => {
    const { user } = await show(kind, done('save'));
    await user.click(screen.getByText(name));
    const region = screen.getByRole('region', { name });
    const items = within(region).getAllByRole('listitem');
    expect(items.slice(2).map((item) => item.querySelector('p')?.textContent)).toEqual(places);
  });
});
