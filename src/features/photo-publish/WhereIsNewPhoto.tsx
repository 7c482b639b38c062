import { makeStyles, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle20Filled,
  ChevronDown20Regular,
  Circle20Regular,
  Clock20Regular,
} from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';

import { useTranslator, type TextKey } from '#i18n';

import type { ChangeState } from './published-photo.ts';
import { targetOfChange } from './published-photos.ts';
import { useSectionStyles } from './section-styles.ts';
import { targetTexts } from './target-texts.ts';
import type { Published } from './use-published-photos.ts';

export type WhereIsNewPhotoProps = { readonly published: Published };

const useStyles = makeStyles({
  summary: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    cursor: 'pointer',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusMedium,
    '::-webkit-details-marker': { display: 'none' },
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
  chevron: {
    flexShrink: 0,
    '& svg': { display: 'block' },
    ':global(details[open])': { transform: 'rotate(180deg)' },
  },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
  },
  icon: { color: tokens.colorNeutralForeground3, '& svg': { display: 'block' } },
  seen: { color: tokens.colorStatusSuccessForeground1 },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** Where a photo that was just put in place is surely seen, and where it can take longer. Nothing before that. */
export function WhereIsNewPhoto({ published }: WhereIsNewPhotoProps) {
  const { change, photo } = published;
  const section = useSectionStyles();
  const styles = useStyles();
  const { t } = useTranslator();
  const headingId = useId();
  if (change.status !== 'done' || photo.status !== 'present') return null;
  const { verification } = change;
  const { ownDevices, reach, where } = targetTexts(targetOfChange(published).target);
  const [own, ownLonger] = ownDevices;
  return (
    <section aria-labelledby={headingId} className={section.root}>
      <details>
        <summary className={styles.summary}>
          <h2 className={section.heading} id={headingId}>
            {t(where)}
          </h2>
          <span aria-hidden="true" className={styles.chevron}>
            <ChevronDown20Regular />
          </span>
        </summary>
        <ul className={styles.list}>
          <Place icon={<CheckmarkCircle20Filled className={styles.seen} />} name="where.here" />
          <Place
            icon={storedIcons(styles.seen)[verification]}
            name={storedNames[verification]}
            text={verification === 'not-shown-yet' ? 'where.notShownYet' : undefined}
          />
          <Place icon={<Clock20Regular />} name={own} text={ownLonger} />
          {reach === 'everyone' && (
            <Place icon={<Clock20Regular />} name="where.others" text="where.othersLonger" />
          )}
        </ul>
      </details>
    </section>
  );
}

type Observed = Extract<ChangeState, { readonly status: 'done' }>['verification'];

const storedNames: Readonly<Record<Observed, TextKey>> = {
  checking: 'where.checking',
  confirmed: 'where.stored',
  'not-shown-yet': 'where.taken',
};

const storedIcons = (seen: string): Readonly<Record<Observed, ReactNode>> => ({
  checking: <Circle20Regular />,
  confirmed: <CheckmarkCircle20Filled className={seen} />,
  'not-shown-yet': <Circle20Regular />,
});

type PlaceProps = {
  readonly icon: ReactNode;
  readonly name: TextKey;
  readonly text?: TextKey | undefined;
};

function Place({ icon, name, text }: PlaceProps) {
  const section = useSectionStyles();
  const styles = useStyles();
  const { t } = useTranslator();
  return (
    <li className={styles.item}>
      <span aria-hidden="true" className={styles.icon}>
        {icon}
      </span>
      <div>
        <p className={styles.name}>{t(name)}</p>
        {text !== undefined && <p className={section.text}>{t(text)}</p>}
      </div>
    </li>
  );
}
