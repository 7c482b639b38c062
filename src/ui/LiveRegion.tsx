import { makeStyles } from '@fluentui/react-components';
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

import { invariant } from '#shared';

/** Says `text` politely to a screen reader; the same text twice is said twice. */
export type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce | undefined>(undefined);

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
  const announce = useCallback<Announce>((text) => {
    setSaid((previous) => ({ text, turn: previous.turn + 1 }));
  }, []);
  const region = useMemo(
    () => (
      <div className={styles.region} role="status" data-tabster-never-hide="">
        <span key={said.turn}>{said.text}</span>
      </div>
    ),
    [said, styles.region],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      {createPortal(region, document.body)}
    </AnnounceContext>
  );
}

export function useAnnounce(): Announce {
  const announce = useContext(AnnounceContext);
  invariant(announce, 'announcements are made inside LiveRegionProvider');
  return announce;
}
