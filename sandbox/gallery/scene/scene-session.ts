import { useEffect, useState } from 'react';

import type { Session, SessionState } from '#app';
import type { Host } from '#hosts';

import type { SamplePhotos } from './sample-photos.ts';
import { createSceneServices, type SceneOptions } from './scene-services.ts';

export type SceneProps = {
  /** Names the scene's own memory. */
  readonly id: string;
  readonly photos: SamplePhotos;
  /** How far the session has come, or what a signed-in person's page works with. */
  readonly at: Exclude<SessionState, { readonly status: 'ready' }> | SceneOptions;
};

/** A session that stands where the tile wants it; `undefined` until it does. */
export function useSceneSession({ id, photos, at }: SceneProps, host?: Host): Session | undefined {
  const [session, setSession] = useState<Session>();
  useEffect(() => {
    const opening: Promise<SessionState> =
      'status' in at ? Promise.resolve(at) : readyState(id, photos, at);
    void opening.then((state) => setSession(stillSession(state, host)));
  }, [id, photos, at, host]);
  return session;
}

const readyState = async (
  id: string,
  photos: SamplePhotos,
  options: SceneOptions,
): Promise<SessionState> => ({
  status: 'ready',
  services: await createSceneServices(id, photos, options),
});

const stillSession = (state: SessionState, host: Host | undefined): Session => ({
  state: () => state,
  host: () => host,
  recalled: () => undefined,
  supportUrl: () => undefined,
  subscribe: () => () => undefined,
  start: () => Promise.resolve(),
  startWithoutHost: () => Promise.resolve(),
  signIn: () => Promise.resolve(),
});
