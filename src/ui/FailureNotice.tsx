import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle20Filled, Info20Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

import { useTranslator } from '#i18n';

import { copyText } from './copy-text.ts';
import { useAnnounce } from './LiveRegion.tsx';
import { SupportLink } from './SupportLink.tsx';

/** Words for a failure, as the advice module gives them. */
export type FailureWords = {
  readonly title: string;
  readonly explanation: string;
  readonly nextStep: string;
  /** Who can act; where it is the administrator, the organisation's help is linked. */
  readonly who?: 'you' | 'administrator' | 'nobody-wait';
  readonly details: readonly { readonly label: string; readonly value: string }[];
  /** `neutral`: its cause is gone, and only the next step is left; `failure` when left out. */
  readonly tone?: 'failure' | 'neutral';
};

export type FailureNoticeProps = {
  /** Buttons that take the next step. */
  readonly actions?: ReactNode;
  readonly words: FailureWords;
  /** One more sentence, e.g. which photo is stored now. */
  readonly note?: ReactNode;
};

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
    textAlign: 'start',
  },
  neutral: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  icon: { color: tokens.colorStatusDangerForeground1, '& svg': { display: 'block' } },
  neutralIcon: { color: tokens.colorNeutralForeground2 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: `${tokens.spacingVerticalXS} 0 0` },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  details: { marginTop: tokens.spacingVerticalM, fontSize: tokens.fontSizeBase200 },
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
  lines: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  value: { margin: 0, overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace },
});

/** A failure said where it happened: what, why, what to do, and the details that support needs. */
export function FailureNotice({ actions, note, words }: FailureNoticeProps) {
  const styles = useStyles();
  const isNeutral = words.tone === 'neutral';
  return (
    <div className={mergeClasses(styles.root, isNeutral && styles.neutral)}>
      <span
        aria-hidden="true"
        className={mergeClasses(styles.icon, isNeutral && styles.neutralIcon)}
      >
        {isNeutral ? <Info20Filled /> : <ErrorCircle20Filled />}
      </span>
      <div>
        <div role="alert">
          <p className={styles.title}>{words.title}</p>
          <p className={styles.text}>
            {words.explanation} {words.nextStep}
          </p>
          {note !== undefined && <div className={styles.text}>{note}</div>}
        </div>
        {words.who === 'administrator' && <SupportLink />}
        {Boolean(actions) && <div className={styles.actions}>{actions}</div>}
        <SupportDetails details={words.details} />
      </div>
    </div>
  );
}

function SupportDetails({ details }: Pick<FailureWords, 'details'>) {
  const styles = useStyles();
  const announce = useAnnounce();
  const { t } = useTranslator();
  const copy = async () => {
    const copied = await copyText(
      details.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    );
    if (copied) announce(t('status.copied'));
  };
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{t('failure.details')}</summary>
      <dl className={styles.lines}>
        {details.map(({ label, value }) => [
          <dt key={label}>{label}</dt>,
          <dd className={styles.value} key={`${label} value`}>
            <bdi dir="ltr">{value}</bdi>
          </dd>,
        ])}
      </dl>
      <Button onClick={() => void copy()} size="small">
        {t('action.copyDetails')}
      </Button>
    </details>
  );
}
