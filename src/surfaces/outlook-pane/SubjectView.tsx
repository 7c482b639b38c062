import { useMemo, type ReactNode } from 'react';

import { ContactSearch } from '#features/contact-finder';
import {
  photoTargetKey,
  requestedCallScopes,
  requestedScopes,
  type Mailbox,
  type OutlookContact,
} from '#graph';
import { ServicesProvider, useServices } from '#services';

import { ContactPhoto } from './ContactPhoto.tsx';
import { MyPhoto } from './MyPhoto.tsx';
import { PersonContact } from './PersonContact.tsx';
import type { Subject } from './subject.ts';
import type { PaneSubject } from './use-pane-subject.ts';

export type SubjectViewProps = {
  readonly subject: Subject;
  readonly mailbox: Mailbox;
  readonly pane: PaneSubject;
  readonly onChoose: (contact: OutlookContact) => void;
};

/** The photo of whom the pane is about, or the way to it. A press that needs a sign-in asks for what this subject needs. */
export function SubjectView(props: SubjectViewProps) {
  const { subject, mailbox } = props;
  const scopes = subject.kind === 'me' ? ownScopes : contactScopesOf(mailbox);
  return (
    <SignsInFor scopes={scopes}>
      <SubjectPhoto {...props} />
    </SignsInFor>
  );
}

const ownScopes = requestedScopes.me['replace-photo'];
const contactScopesOf = ({ kind }: Mailbox) =>
  requestedCallScopes[kind === 'me' ? 'create-contact' : 'create-shared-contact'];

function SubjectPhoto({ subject, mailbox, pane, onChoose }: SubjectViewProps) {
  switch (subject.kind) {
    case 'me':
      return <MyPhoto pane={pane} />;
    case 'search':
      return <ContactSearch mailbox={mailbox} onChoose={onChoose} />;
    case 'contact':
      return (
        <ContactPhoto
          contact={subject.contact}
          key={photoTargetKey(subject.contact.target)}
          pane={pane}
        />
      );
    case 'person':
      return (
        <PersonContact
          key={`${subject.person.mailAddress} ${photoTargetKey(mailbox)}`}
          mailbox={mailbox}
          pane={pane}
          person={subject.person}
        />
      );
  }
}

type SignsInForProps = { readonly scopes: readonly string[]; readonly children: ReactNode };

function SignsInFor({ scopes, children }: SignsInForProps) {
  const services = useServices();
  const own = useMemo(
    () => ({
      ...services,
      signIn: (options: Parameters<typeof services.signIn>[0]) =>
        services.signIn({ scopes, ...options }),
    }),
    [scopes, services],
  );
  return <ServicesProvider value={own}>{children}</ServicesProvider>;
}
