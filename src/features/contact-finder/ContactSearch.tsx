import { Button, SearchBox, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';

import { photoTargetKey, type ContactCursor, type Mailbox, type OutlookContact } from '#graph';
import { useTranslator } from '#i18n';
import { useServices } from '#services';
import { ok } from '#shared';

import { ContactList } from './ContactList.tsx';
import { useClients } from './contacts-context.ts';
import { FinderFailure } from './FinderFailure.tsx';
import { useLatest } from './use-latest.ts';

export type ContactSearchProps = {
  readonly mailbox: Mailbox;
  readonly onChoose: (contact: OutlookContact) => void;
};

/** So long after the last letter the contacts are asked for. */
const typingRestMs = 300;

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS },
  box: { maxWidth: 'none', width: '100%' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  more: { justifySelf: 'start' },
});

/** A search over all contacts of the mailbox, by words of their names and addresses. */
export function ContactSearch({ mailbox, onChoose }: ContactSearchProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const [text, setText] = useState('');
  return (
    <div className={styles.root}>
      <SearchBox
        aria-label={t('contacts.find')}
        className={styles.box}
        onChange={(_, data) => setText(data.value)}
        placeholder={t('contacts.find')}
        value={text}
      />
      <Results
        key={`${photoTargetKey(mailbox)} ${text}`}
        mailbox={mailbox}
        onChoose={onChoose}
        text={text}
      />
    </div>
  );
}

type ResultsProps = ContactSearchProps & { readonly text: string };

type Page = {
  readonly contacts: readonly OutlookContact[];
  readonly next?: ContactCursor | undefined;
};

function Results({ mailbox, onChoose, text }: ResultsProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const { contacts } = useClients();
  const { clock } = useServices();
  const [before, setBefore] = useState<Page>({ contacts: [] });
  const found = useLatest<Page>(
    useCallback(
      async (signal) => {
        if (text !== '') await clock.sleep(typingRestMs, signal);
        const cursor = before.next;
        const page = await contacts.listContacts(mailbox, {
          text,
          signal,
          ...(cursor && { cursor }),
        });
        if (!page.ok) return page;
        return ok({ ...page.value, contacts: [...before.contacts, ...page.value.contacts] });
      },
      [before, clock, contacts, mailbox, text],
    ),
  );
  if (found.status === 'failed') {
    return <FinderFailure failure={found.failure} onAgain={found.again} />;
  }
  const shown = found.status === 'answered' ? found.value : before;
  return (
    <>
      <ContactList contacts={shown.contacts} label={t('contacts.found')} onChoose={onChoose} />
      {found.status === 'asking' && <Spinner label={t('contacts.searching')} size="tiny" />}
      {found.status === 'answered' && shown.contacts.length === 0 && (
        <p className={styles.text}>
          {t(text === '' ? 'contacts.noneAtAll' : 'contacts.noneFound')}
        </p>
      )}
      {found.status === 'answered' && shown.next && (
        <Button className={styles.more} onClick={() => setBefore(shown)}>
          {t('contacts.more')}
        </Button>
      )}
    </>
  );
}
