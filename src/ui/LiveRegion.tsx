import { makeStyles } from '@fluentui/react-components';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { createPortal } from 'react-dom';

import { invariant } from '#shared';

/** Says `text` politely to a screen reader; the same text twice is said twice. */
export type Announce = (text: string) => void;

/**
 * Says what `text` gives once half a second has passed without another call; undefined says nothing. Whatever is
 * announced meanwhile takes its place, so a word about a movement never covers the word that a photo is saved.
 */
export type AnnounceAtRest = (text: () => string | undefined) => void;

type Announcer = { readonly announce: Announce; readonly announceAtRest: AnnounceAtRest };

const restMs = 500;

const AnnouncerContext = createContext<Announcer | undefined>(undefined);

const useStyles = makeStyles({
  region: {
    position: 'fixed',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/**
 * The one polite live region of a surface. It stands beside the app at the top level of the page and carries
 * Fluent's own mark for live regions: an open modal dialog hides everything else from assistive technology.
 */
export function LiveRegionProvider({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const rest = useRef<number>(undefined);
  const dropPending = useCallback(() => window.clearTimeout(rest.current), []);
  useEffect(() => dropPending, [dropPending]);
  const announcer = useMemo<Announcer>(() => {
    const announce = (text: string) => {
      dropPending();
      setSaid((previous) => ({ text, turn: previous.turn + 1 }));
    };
    const announceAtRest: AnnounceAtRest = (text) => {
      dropPending();
      rest.current = window.setTimeout(() => {
        const then = text();
        if (then !== undefined) announce(then);
      }, restMs);
    };
    return { announce, announceAtRest };
  }, [dropPending]);
  const region = useMemo(
    () => (
      <div className={styles.region} role="status" data-tabster-never-hide="">
        <span key={said.turn}>{said.text}</span>
      </div>
    ),
    [said, styles.region],
  );
  return (
    <AnnouncerContext value={announcer}>
      {children}
      {createPortal(region, document.body)}
    </AnnouncerContext>
  );
}

function useAnnouncer(): Announcer {
  const announcer = useContext(AnnouncerContext);
  invariant(announcer, 'announcements are made inside LiveRegionProvider');
  return announcer;
}

export const useAnnounce = (): Announce => useAnnouncer().announce;

export const useAnnounceAtRest = (): AnnounceAtRest => useAnnouncer().announceAtRest;
