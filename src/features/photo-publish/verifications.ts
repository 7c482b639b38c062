import { photoTargetKey, type PhotoTarget } from '#graph';

/**
 * The signals of what looks whether Microsoft 365 shows a change: one per photo. Reading, and changes of other photos,
 * leave it alone; it ends with the change that it is about.
 */
export type Verifications = {
  /** Ends what looked for an earlier change of the photo. After `close` the signal is aborted from the start. */
  begin(target: PhotoTarget): AbortSignal;
  end(target: PhotoTarget): void;
  open(): void;
  /** Ends all of them: the page is left. */
  close(): void;
};

export function createVerifications(): Verifications {
  const running = new Map<string, AbortController>();
  let state: 'open' | 'closed' = 'open';
  const end = (target: PhotoTarget) => running.get(photoTargetKey(target))?.abort();
  return {
    begin(target) {
      end(target);
      const controller = new AbortController();
      running.set(photoTargetKey(target), controller);
      if (state === 'closed') controller.abort();
      return controller.signal;
    },
    end,
    open() {
      state = 'open';
    },
    close() {
      state = 'closed';
      for (const controller of running.values()) controller.abort();
    },
  };
}
