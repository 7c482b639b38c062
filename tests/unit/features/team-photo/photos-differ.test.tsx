/** @jest-environment jsdom */
import { Blob as NodeBlob } from 'node:buffer';

import { usePhotosDiffer } from '#features/team-photo';

import { renderHookInPage } from '../../../support/render-page.tsx';

type Photo = Parameters<typeof usePhotosDiffer>[0][number]['photo'];

/** jsdom's own blobs cannot be read. */
const present = (content: string): Photo => ({
  status: 'present',
  bytes: new NodeBlob([content]) as Blob,
});
const absent: Photo = { status: 'absent' };
const unreadable: Photo = { status: 'unreadable' };
const loading: Photo = { status: 'loading' };

describe('the photos of a team and of its group', () => {
  it.each([
    ['are the same where their bytes are', present('shop'), present('shop'), false],
    ['differ in one byte', present('shop'), present('shoq'), true],
    ['differ in length', present('shop'), present('shops'), true],
    ['differ where one is missing', present('shop'), absent, true],
    ['are the same where both are missing', absent, absent, false],
    ['are not said to differ while one is on its way', present('shop'), loading, false],
    ['are not said to differ where one cannot be read', unreadable, absent, false],
  ] as const)('%s', async (...[, first, second, differ]) => {
    const photos = [
      { name: 'Team', photo: first },
      { name: 'Group', photo: second },
    ];
    const { result } = await renderHookInPage(() => usePhotosDiffer(photos));
    expect(result.current).toBe(differ);
  });
});
