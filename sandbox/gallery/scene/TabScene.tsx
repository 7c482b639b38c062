import { SessionProvider } from '#app';

import { PersonalTab } from '../../../src/surfaces/personal-tab/PersonalTab.tsx';
import '../../../src/app/page.css';
import { useSceneSession, type SceneProps } from './scene-session.ts';

/** The personal tab itself, in a session that stands where the tile wants it. */
export function TabScene(props: SceneProps) {
  const session = useSceneSession(props);
  return (
    session && (
      <SessionProvider value={session}>
        <PersonalTab />
      </SessionProvider>
    )
  );
}
