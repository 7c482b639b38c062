import { useEffect, useState } from 'react';

import { SessionProvider, type Session, type SessionState } from '#app';

import { PersonalTab } from '../../../src/surfaces/personal-tab/PersonalTab.tsx';
import '../../../src/app/page.css';
import type { SamplePhotos } from './sample-photos.ts';
import { createSceneServices, type SceneOptions } from './scene-services.ts';

export type TabSceneProps = {
  /** Names the scene's own memory. */
  readonly id: string;
  readonly photos: SamplePhotos;
  /** How far the session has come, or what a signed-in person's page works with. */
  readonly at: Exclude<SessionState, { readonly status: 'ready' }> | SceneOptions;
};

/** The personal tab itself, in a session that stands where the tile wants it. */
export function TabScene({ id, photos, at }: TabSceneProps) {
  const [state, setState] = useState<SessionState>();
  useEffect(() => {
    const opening: Promise<SessionState> =
      'status' in at ? Promise.resolve(at) : readyState(id, photos, at);
    void opening.then(setState);
  }, [id, photos, at]);
  return (
    state && (
      <SessionProvider value={stillSession(state)}>
        <PersonalTab />
      </SessionProvider>
    )
  );
}

const readyState = async (
  id: string,
  photos: SamplePhotos,
  options: SceneOptions,
): Promise<SessionState> => ({
  status: 'ready',
  services: await createSceneServices(id, photos, options),
});

const stillSession = (state: SessionState): Session => ({
  state: () => state,
  host: () => undefined,
  recalled: () => undefined,
  supportUrl: () => undefined,
  subscribe: () => () => undefined,
  start: () => Promise.resolve(),
  startWithoutHost: () => Promise.resolve(),
  signIn: () => Promise.resolve(),
});
