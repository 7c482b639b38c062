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

it('gives every address back', () => {
  const before = liveObjectUrls();
  const { rerender, unmount } = useShown(first);
  rerender({ blob: second });
  expect(liveObjectUrls()).toBe(before + 1);
  unmount();
  expect(liveObjectUrls()).toBe(before);
});
