import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';

import type { Failure } from '#advice';
import type { ContactFolder, Mailbox, OutlookContact } from '#graph';
import { useTranslator } from '#i18n';
import { isAbortError } from '#shared';

import { useClients } from './contacts-context.ts';
import { FinderFailure } from './FinderFailure.tsx';
import { useLatest } from './use-latest.ts';

export type AddContactProps = {
  readonly displayName: string;
  readonly mailAddress: string;
  readonly mailbox: Mailbox;
  readonly onAdded: (contact: OutlookContact) => void;
};

type Adding =
  | { readonly status: 'asking' | 'adding' }
  | { readonly status: 'failed'; readonly failure: Failure };

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalM },
  text: { margin: 0 },
});

/** Nobody has this address yet: offers to make a contact of it, in a folder of the person's choice. */
export function AddContact({ displayName, mailAddress, mailbox, onAdded }: AddContactProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const { contacts } = useClients();
  const [name, setName] = useState(displayName);
  const [folder, setFolder] = useState(0);
  const [adding, setAdding] = useState<Adding>({ status: 'asking' });
  const folders = useFolders(mailbox);

  const add = async () => {
    setAdding({ status: 'adding' });
    const folderPath = folders[folder - 1]?.folderPath;
    const made = await contacts.createContact(mailbox, {
      displayName: name.trim() || mailAddress,
      mailAddress,
      ...(folderPath && { folderPath }),
    });
    if (made.ok) onAdded(made.value.contact);
    else setAdding({ status: 'failed', failure: made.error });
  };
  const press = () => {
    add().catch((reason: unknown) => {
      if (!isAbortError(reason)) reportError(reason);
    });
  };
  return (
    <div className={styles.root}>
      <p className={styles.text}>{t('contacts.notThere', { address: mailAddress })}</p>
      <Field label={t('contacts.name')}>
        <Input onChange={(_, data) => setName(data.value)} value={name} />
      </Field>
      <Field label={t('contacts.folder')}>
        <Select onChange={(_, data) => setFolder(Number(data.value))} value={String(folder)}>
          <option value="0">{t('contacts.defaultFolder')}</option>
          {folders.map(({ displayNames, folderPath }, index) => (
            <option key={folderPath.join('/')} value={String(index + 1)}>
              {displayNames.join(' / ')}
            </option>
          ))}
        </Select>
      </Field>
      <Button appearance="primary" disabledFocusable={adding.status === 'adding'} onClick={press}>
        {t('action.addToContacts')}
      </Button>
      {adding.status === 'failed' && <FinderFailure failure={adding.failure} onAgain={press} />}
    </div>
  );
}

const noFolders: readonly ContactFolder[] = [];

/** The folder for contacts is there in any case; the others are offered as soon as they are known. */
function useFolders(mailbox: Mailbox): readonly ContactFolder[] {
  const { contacts } = useClients();
  const listed = useLatest(
    useCallback((signal) => contacts.listFolders(mailbox, { signal }), [contacts, mailbox]),
  );
  return listed.status === 'answered' ? listed.value : noFolders;
}
