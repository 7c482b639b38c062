import { Radio, RadioGroup } from '@fluentui/react-components';

import { useTranslator } from '#i18n';

export type MailboxOwner = 'me' | 'owner';

export type MailboxChoiceProps = {
  /** Mail address of the mailbox in which the item lies. */
  readonly sharedBy: string;
  readonly value: MailboxOwner;
  readonly onChange: (value: MailboxOwner) => void;
};

/** In somebody else's mailbox: whose contacts are meant, and what the owner's need. */
export function MailboxChoice({ sharedBy, value, onChange }: MailboxChoiceProps) {
  const { t } = useTranslator();
  return (
    <section className="pane-card pane-card-wide">
      <RadioGroup
        aria-label={t('mailbox.label')}
        onChange={(_, data) => onChange(data.value === 'owner' ? 'owner' : 'me')}
        value={value}
      >
        <Radio label={t('mailbox.mine')} value="me" />
        <Radio label={t('mailbox.owners', { owner: sharedBy })} value="owner" />
      </RadioGroup>
      {value === 'owner' && <p className="pane-text">{t('mailbox.ownersExplain')}</p>}
    </section>
  );
}
