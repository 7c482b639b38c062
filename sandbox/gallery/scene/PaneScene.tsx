import { useMemo } from 'react';

import { SessionProvider } from '#app';
import type { Host, MailItems } from '#hosts';

import { OutlookPane } from '../../../src/surfaces/outlook-pane/OutlookPane.tsx';
import '../../../src/surfaces/outlook-pane/outlook-pane.css';
import { useSceneSession, type SceneProps } from './scene-session.ts';

export type PaneSceneProps = SceneProps & {
  /** What Outlook says of the item beside the pane. */
  readonly item: MailItems['readOpenItem'];
};

/** Outlook's task pane itself, beside an item that stays the same. */
export function PaneScene({ item, ...props }: PaneSceneProps) {
  const session = useSceneSession(
    props,
    useMemo(() => stillOutlook(item), [item]),
  );
  return (
    session && (
      <SessionProvider value={session}>
        <OutlookPane />
      </SessionProvider>
    )
  );
}

const stillOutlook = (readOpenItem: MailItems['readOpenItem']): Host => ({
  kind: 'outlook',
  context: { hostName: 'Outlook', theme: 'default', locale: 'en-US' },
  mailItems: { readOpenItem, onItemChange: () => () => undefined },
  onThemeChange: () => () => undefined,
  notifyAppLoaded: () => undefined,
  notifySuccess: () => undefined,
  notifyFailure: () => undefined,
});
