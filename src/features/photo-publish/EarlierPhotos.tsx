import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';

import { useTranslator, type Translate } from '#i18n';
import { useServices } from '#services';
import { useAnnounce } from '#ui';

import { EarlierPhotoRow } from './EarlierPhotoRow.tsx';
import { EarlierPhotosSkeleton } from './EarlierPhotosSkeleton.tsx';
import { useSectionStyles } from './section-styles.ts';
import { useEarlierPhotos, type EarlierPhotoOfTarget } from './use-earlier-photos.ts';
import type { Published } from './use-published-photos.ts';

export type EarlierPhotosProps = { readonly published: Published };

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 272px), 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  // It has no edge to be seen, so its words stand below those above.
  deleteAll: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** The photos that this app replaced, kept on this device alone: each can be put back, downloaded or deleted. */
export function EarlierPhotos({ published }: EarlierPhotosProps) {
  const styles = useSectionStyles();
  const { t } = useTranslator();
  const { hostName } = useServices();
  const announce = useAnnounce();
  const { copies, forget } = useEarlierPhotos(published);
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();

  const forgetAndSay = async (which: EarlierPhotoOfTarget | 'all') => {
    await forget(which);
    announce(t('earlier.deleted'));
    // The button that was pressed is gone.
    heading.current?.focus();
  };

  return (
    <section aria-busy={copies === undefined} aria-labelledby={headingId} className={styles.root}>
      <div>
        <h2 className={styles.heading} id={headingId} ref={heading} tabIndex={-1}>
          {t('earlier.region')}
        </h2>
        <p className={styles.text}>{introOf(copies, hostName, t)}</p>
      </div>
      {copies === undefined && <EarlierPhotosSkeleton />}
      {copies !== undefined && copies.length > 0 && (
        <Copies copies={copies} onForget={forgetAndSay} published={published} />
      )}
    </section>
  );
}

function introOf(
  copies: readonly EarlierPhotoOfTarget[] | undefined,
  hostName: string,
  t: Translate,
): string {
  const host = hostName === 'browser' ? t('undo.hostBrowser') : hostName;
  if (copies?.some(({ where }) => where === 'page')) return t('earlier.introPage');
  return t(copies?.length === 0 ? 'earlier.none' : 'earlier.intro', { host });
}

type CopiesProps = EarlierPhotosProps & {
  readonly copies: readonly EarlierPhotoOfTarget[];
  readonly onForget: (which: EarlierPhotoOfTarget | 'all') => Promise<void>;
};

function Copies({ copies, onForget, published }: CopiesProps) {
  const styles = useStyles();
  const isWorking = published.change.status === 'working';
  return (
    <>
      <ul className={styles.list}>
        {copies.map((copy) => (
          <EarlierPhotoRow
            copy={copy}
            isNamed={published.targets.length > 1}
            isWorking={isWorking}
            key={copy.id}
            onDelete={() => void onForget(copy)}
            onRestore={() => published.restore(copy.of.target, copy)}
          />
        ))}
      </ul>
      <DeleteAll onDelete={() => void onForget('all')} />
    </>
  );
}

/** Asked once more, since nothing brings the copies back. */
function DeleteAll({ onDelete }: { readonly onDelete: () => void }) {
  const styles = useStyles();
  const { t } = useTranslator();
  const [step, setStep] = useState<'offered' | 'asked'>('offered');
  if (step === 'offered') {
    return (
      <div className={styles.foot}>
        <Button
          appearance="subtle"
          className={styles.deleteAll}
          onClick={() => setStep('asked')}
          size="small"
        >
          {t('action.deleteAll')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.foot} role="group">
      <span>{t('earlier.confirmDeleteAll')}</span>
      <Button onClick={() => setStep('offered')} ref={focusOnMount} size="small">
        {t('action.cancel')}
      </Button>
      <Button
        appearance="primary"
        onClick={() => {
          setStep('offered');
          onDelete();
        }}
        size="small"
      >
        {t('action.deleteAll')}
      </Button>
    </div>
  );
}

const focusOnMount = (element: HTMLElement | null) => element?.focus();
