import { useEffect } from 'react';

import { useTranslator } from '#i18n';
import { useAnnounceAtRest } from '#ui';

import { describeFraming } from './describe-framing.ts';
import type { FrameController } from './frame-controller.ts';

/** Says what has become of the framing once it has come to rest. */
export function usePositionAnnouncements(controller: FrameController): void {
  const announceAtRest = useAnnounceAtRest();
  const { t } = useTranslator();
  useEffect(() => {
    let said = controller.frame();
    let closed = false;
    const changeText = () => {
      if (closed) return undefined;
      const before = said;
      said = controller.frame();
      // A slider that has the focus says its value itself.
      if (document.activeElement?.matches('input[type=range]') === true) return undefined;
      return describeFraming(before, said, t);
    };
    const unsubscribe = controller.subscribe(() => announceAtRest(changeText));
    return () => {
      closed = true;
      unsubscribe();
    };
  }, [announceAtRest, controller, t]);
}
