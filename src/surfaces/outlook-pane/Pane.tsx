import { Button, Spinner } from '@fluentui/react-components';
import { useMemo, useState } from 'react';

import { useHost } from '#app';
import type { Mailbox } from '#graph';
import { useTranslator, type TextKey } from '#i18n';
import { useServices } from '#services';
import { FailureNotice } from '#ui';

import { MailboxChoice, type MailboxOwner } from './MailboxChoice.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import { SubjectView } from './SubjectView.tsx';
import { useOpenItem } from './use-open-item.ts';
import { usePaneSubject, type Kept, type PaneSubject } from './use-pane-subject.ts';
import { wordsFor } from './words-for.ts';

/** Whose photo: the people on the item to choose from, then the photo of the one who is chosen. */
export function Pane() {
  const { t } = useTranslator();
  const open = useOpenItem(useHost()?.mailItems);
  const item = open.status === 'read' ? open.item : undefined;
  const pane = usePaneSubject(open);
  const [owner, setOwner] = useState<MailboxOwner>('me');
  const sharedBy = item?.sharedBy;
  const mailbox = useMailbox(owner === 'owner' ? sharedBy : undefined);
  if (open.status === 'reading') {
    return <Spinner label={t('outlookPane.starting')} labelPosition="below" />;
  }
  return (
    <>
      {open.status === 'failed' && (
        <FailureNotice
          actions={<Button onClick={open.again}>{t('action.tryAgain')}</Button>}
          words={wordsFor(open.failure, t)}
        />
      )}
      <PersonPicker onChoose={pane.choose} people={item?.people ?? []} subject={pane.subject} />
      {sharedBy !== undefined && (
        <MailboxChoice onChange={setOwner} sharedBy={sharedBy} value={owner} />
      )}
      <KeptNotice pane={pane} />
      <SubjectView
        mailbox={mailbox}
        onChoose={(contact) => pane.choose({ kind: 'contact', contact })}
        pane={pane}
        subject={pane.subject}
      />
    </>
  );
}

const keptTexts: Readonly<Record<Kept['why'], TextKey>> = {
  framing: 'outlookPane.keptFraming',
  saving: 'outlookPane.savedMeanwhile',
};

/** What another item has taken off the screen, and the way back to it. */
function KeptNotice({ pane }: { readonly pane: PaneSubject }) {
  const { t } = useTranslator();
  const { me } = useServices();
  const { kept } = pane;
  if (kept === undefined) return null;
  const name = kept.contact?.displayName ?? me.displayName;
  return (
    <section className="pane-card">
      <p className="pane-text" role="alert">
        {t(keptTexts[kept.why], { name })}
      </p>
      <Button onClick={pane.goBack}>{t('outlookPane.goBack', { name })}</Button>
    </section>
  );
}

/** The same object as long as it is the same mailbox. */
function useMailbox(ownerAddress: string | undefined): Mailbox {
  return useMemo(
    () => (ownerAddress === undefined ? { kind: 'me' } : { kind: 'user', userId: ownerAddress }),
    [ownerAddress],
  );
}
