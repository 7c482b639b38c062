import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';

import { useTranslator } from '#i18n';

import { canPutBack } from './published-photos.ts';
import { useSectionStyles } from './section-styles.ts';
import { useHalfChange } from './use-half-change.ts';
import type { Published } from './use-published-photos.ts';

export type HalfChangeProps = { readonly published: Published };

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/**
 * Says, also at a later visit, which of several photos the last change has reached, and takes it back there. While
 * something else is said of a change, nothing.
 */
export function HalfChange({ published }: HalfChangeProps) {
  const section = useSectionStyles();
  const styles = useStyles();
  const { t } = useTranslator();
  const headingId = useId();
  const { changed, forget } = useHalfChange(published);
  if (changed.length === 0 || published.change.status !== 'idle') return null;
  const isChanged = (name: string) => changed.some(({ of }) => of.name === name);
  const undoable = changed.filter((copy) => canPutBack(copy.of.target, copy.photo));
  return (
    <section aria-labelledby={headingId} className={section.root}>
      <div>
        <h2 className={section.heading} id={headingId}>
          {t('half.title')}
        </h2>
        <p className={section.text}>{t('half.explain')}</p>
      </div>
      <ul className={styles.list}>
        {published.targets.map(({ name }) => (
          <li key={name}>
            <strong>{name}</strong>: {t(isChanged(name) ? 'targets.changed' : 'targets.unchanged')}
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        {undoable.map((copy) => (
          <Button key={copy.id} onClick={() => published.restore(copy.of.target, copy)}>
            {t('action.undo')}
          </Button>
        ))}
        <Button appearance="subtle" onClick={forget}>
          {t('half.leave')}
        </Button>
      </div>
    </section>
  );
}
