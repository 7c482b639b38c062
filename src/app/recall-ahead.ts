import type { PersonHint } from '#hosts';

import type { NamedPerson } from './recall-photo.ts';
import type { RecalledPhoto } from './session.ts';

/** How a page shows the photo of the last visit. */
export type Recalling = {
  /** Resolves when the photo, if there is one, stands on the page. */
  readonly recall: (person: NamedPerson) => Promise<RecalledPhoto | undefined>;
  /** Takes what `recall` has drawn off the page. */
  readonly withdraw: () => void;
};

export type RecallAhead = {
  /** Resolves when the photo of the person whom the address names, if there is one, stands on the page. */
  readonly done: Promise<unknown>;
  readonly recallFor: (named: NamedPerson) => Promise<RecalledPhoto | undefined>;
};

/**
 * Recalls at once for the person whom the page's address names, and gives that when the host names the same. Where
 * the host names somebody else, the photo is taken off the page, and theirs is recalled.
 */
export function recallAhead(
  { recall, withdraw }: Recalling,
  hinted: PersonHint | undefined,
): RecallAhead {
  const ahead = hinted && recall(hinted);
  return {
    done: Promise.resolve(ahead),
    recallFor: async (named) => {
      if (named.tenantId === hinted?.tenantId && named.userObjectId === hinted?.userObjectId)
        return ahead;
      await ahead;
      if (ahead) withdraw();
      return recall(named);
    },
  };
}
