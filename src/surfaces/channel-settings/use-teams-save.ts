import { useEffect, useRef } from 'react';

import type { KeptDraft, Published } from '#features/photo-publish';
import type { ConfigurableTab, SaveAnswer, TabSettings } from '#hosts/configurable-tab';
import { useTranslator } from '#i18n';
import { useServices } from '#services';
import { withinTimeLimit } from '#shared';

import { lateReason, saveReason } from './save-reason.ts';

/** Teams gives up after 30 s; the rest is for the answer's way. */
const saveTimeoutMs = 25_000;
const tryTimeoutMs = 8_000;
/** Comes on top: slow storage costs a draft that is offered again, not the save. */
const draftTimeoutMs = 2_000;

export type TeamsSaveOptions = {
  readonly tab: ConfigurableTab;
  readonly draft: Pick<KeptDraft, 'discard' | 'settled'>;
  readonly published: Published;
  /** The framed photo; absent where the photo stays as it is. */
  readonly photo: Blob | undefined;
  readonly settings: TabSettings;
};

type Waiting = { readonly finish: () => void; hasBegun: boolean };

/**
 * Answers Teams' own Save: the photo is published first, and the tab is saved when both targets have it. No press of
 * the person's is at hand any more, so nothing here may ask for anything.
 */
export function useTeamsSave(options: TeamsSaveOptions): void {
  const { tab, published } = options;
  const { t } = useTranslator();
  const { clock } = useServices();
  const now = useRef({ ...options, t });
  const waiting = useRef<Waiting>(undefined);

  useEffect(() => {
    now.current = { ...options, t };
    const isWorking = published.change.status === 'working';
    if (waiting.current === undefined) return;
    if (isWorking) waiting.current.hasBegun = true;
    else if (waiting.current.hasBegun) waiting.current.finish();
  });

  useEffect(() => {
    const publish = (photo: Blob): Promise<void> =>
      new Promise((resolve) => {
        waiting.current = { finish: resolve, hasBegun: false };
        now.current.published.save(photo, { tryTimeoutMs });
      });
    const save = async (): Promise<SaveAnswer> => {
      const { photo, settings } = now.current;
      if (photo === undefined) return { status: 'save', settings };
      const saved = async (): Promise<SaveAnswer> => {
        const { draft } = now.current;
        draft.discard();
        // Teams closes the page at the answer, and with it what is not written yet.
        await withinTimeLimit(draft.settled(), draftTimeoutMs, clock);
        return { status: 'save', settings };
      };
      if (isEverywhere(now.current.published, photo)) return saved();
      const ended = await withinTimeLimit(publish(photo), saveTimeoutMs, clock);
      waiting.current = undefined;
      const { published: after, t: words } = now.current;
      if (ended.status !== 'settled') {
        const reason = lateReason(after.targets, words);
        after.cancel();
        return { status: 'fail', reason };
      }
      const reason = saveReason(after.targets, words);
      return reason === undefined ? saved() : { status: 'fail', reason };
    };
    tab.onSave(save);
  }, [clock, tab]);
}

/** Whether both targets have taken this very photo. */
export const isEverywhere = ({ targets }: Published, bytes: Blob): boolean =>
  targets.every(({ photo }) => photo.status === 'present' && photo.bytes === bytes);
