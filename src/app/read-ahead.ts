import type { GraphClient, PhotoTarget } from '#graph';
import type { PhotoReadAhead } from '#services';
import { abortError } from '#shared';

/**
 * The first reading of `target` on its way, and the client whose first `readPhoto` gives what it brings: the view,
 * which asks for the photo, need not run before the service is asked. Every later reading is one of its own.
 */
export function readAhead<TokenFailure>(
  graph: GraphClient<TokenFailure>,
  target: PhotoTarget,
): { readonly graph: GraphClient<TokenFailure>; readonly readAhead: PhotoReadAhead } {
  const reading = graph.readPhoto(target);
  let photo: Awaited<PhotoReadAhead['ended']>;
  const ended = reading.then((outcome) => {
    photo = outcome.ok ? outcome.value : undefined;
    return photo;
  });
  let first: typeof reading | undefined = reading;
  return {
    readAhead: { photo: () => photo, ended },
    graph: {
      ...graph,
      readPhoto: (asked, options = {}) => {
        if (first === undefined || asked.kind !== target.kind) {
          return graph.readPhoto(asked, options);
        }
        const ahead = first;
        first = undefined;
        return untilAborted(ahead, options.signal);
      },
    },
  };
}

function untilAborted<Value>(
  work: Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      reject(abortError());
    };
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    void work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', onAbort);
    });
  });
}
