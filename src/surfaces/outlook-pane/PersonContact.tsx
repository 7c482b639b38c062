import { Spinner } from '@fluentui/react-components';
import { useState } from 'react';

import { AddContact, ContactList, FinderFailure, useContactsOf } from '#features/contact-finder';
import type { Mailbox, OutlookContact } from '#graph';
import type { ItemPerson } from '#hosts';
import { useTranslator } from '#i18n';

import { ContactPhoto } from './ContactPhoto.tsx';
import { roleTexts } from './PersonPicker.tsx';
import type { PaneSubject } from './use-pane-subject.ts';

export type PersonContactProps = {
  readonly person: ItemPerson;
  readonly mailbox: Mailbox;
  readonly pane: PaneSubject;
};

/** The contact behind a person on the item: found, to be chosen among several, or to be made. */
export function PersonContact(props: PersonContactProps) {
  const { t } = useTranslator();
  const { person } = props;
  if (person.recipient === 'distribution-list') {
    return (
      <section className="pane-card">
        <p className="pane-name">{person.displayName}</p>
        <p className="pane-text">{t('person.isList')}</p>
      </section>
    );
  }
  return <ResolvedContact {...props} />;
}

function ResolvedContact({ person, mailbox, pane }: PersonContactProps) {
  const { t } = useTranslator();
  const [chosen, setChosen] = useState<OutlookContact>();
  const [added, setAdded] = useState<OutlookContact>();
  const found = useContactsOf(mailbox, person.mailAddress);
  if (added !== undefined)
    return <ContactPhoto contact={added} isAdded pane={pane} person={person} />;
  if (chosen !== undefined) return <ContactPhoto contact={chosen} pane={pane} person={person} />;
  if (found.status === 'asking') return <Spinner label={t('contacts.searching')} />;
  if (found.status === 'failed') {
    return <FinderFailure failure={found.failure} onAgain={found.again} />;
  }
  const [contact, another] = found.value;
  if (contact === undefined) {
    return (
      <section className="pane-card pane-card-wide">
        <p className="pane-text">{t(roleTexts[person.role])}</p>
        {person.recipient === 'other' && <p className="pane-text">{t('person.mayBeRoom')}</p>}
        <AddContact
          displayName={person.displayName}
          mailAddress={person.mailAddress}
          mailbox={mailbox}
          onAdded={setAdded}
        />
      </section>
    );
  }
  if (another === undefined) return <ContactPhoto contact={contact} pane={pane} person={person} />;
  return (
    <section className="pane-card pane-card-wide">
      <p className="pane-text">{t('contacts.several', { address: person.mailAddress })}</p>
      <ContactList contacts={found.value} label={t('contacts.found')} onChoose={setChosen} />
    </section>
  );
}
