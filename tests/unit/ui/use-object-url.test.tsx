/** @jest-environment jsdom */
import { renderHook } from '@testing-library/react';

import { useObjectUrl } from '#ui';

import { blobOfUrl, liveObjectUrls } from '../../support/jsdom-gaps.ts';

const first = new Blob(['first']);
const second = new Blob(['second']);

const useShown = (initial: Blob | undefined) =>
  renderHook(({ blob }: { readonly blob: Blob | undefined }) => useObjectUrl(blob), {
    initialProps: { blob: initial },
  });

it('gives an address for the blob', () => {
  const { result } = useShown(first);
  expect(blobOfUrl(result.current ?? null)).toBe(first);
});

it('gives none without a blob', () => {
  expect(useShown(undefined).result.current).toBeUndefined();
});

it('changes with the blob and never shows the one from before', () => {
  const seen: (Blob | undefined)[] = [];
  const { rerender } = renderHook(
    ({ blob }: { readonly blob: Blob }) => {
      const url = useObjectUrl(blob);
      if (url !== undefined) seen.push(blobOfUrl(url));
    },
    { initialProps: { blob: first } },
  );
  seen.length = 0;
  rerender({ blob: second });
  expect(new Set(seen)).toEqual(new Set([second]));
});

it('gives the same address to every place that shows the blob', () => {
  expect(useShown(first).result.current).toBe(useShown(first).result.current);
});

it('keeps the address while one place takes the blob over from another', async () => {
  const before = useShown(first);
  const url = before.result.current;
  before.unmount();
  const after = useShown(first);
  await Promise.resolve();
  expect(after.result.current).toBe(url);
  expect(blobOfUrl(url ?? null)).toBe(first);
});

it('gives every address back', async () => {
  const before = liveObjectUrls();
  const { rerender, unmount } = useShown(first);
  rerender({ blob: second });
  await Promise.resolve();
  expect(liveObjectUrls()).toBe(before + 1);
  unmount();
  await Promise.resolve();
  expect(liveObjectUrls()).toBe(before);
});
