import { useMemo } from 'react';

import { useServices } from '#services';

import { PhotoInPane } from './PhotoInPane.tsx';
import type { PaneSubject } from './use-pane-subject.ts';

export type MyPhotoProps = { readonly pane: PaneSubject };

/** The signed-in person's own photo: the personal tab's job, in the pane. */
export function MyPhoto({ pane }: MyPhotoProps) {
  const { displayName: name } = useServices().me;
  return (
    <PhotoInPane
      of={useMemo(() => ({ target: { kind: 'me' } as const, name }), [name])}
      onBusy={pane.onBusy}
    />
  );
}
