import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { OutlookContact } from '#graph';
import { ProfilePhotoImage } from '#ui';

export type ContactListProps = {
  readonly contacts: readonly OutlookContact[];
  /** The accessible name of the list. */
  readonly label: string;
  readonly onChoose: (contact: OutlookContact) => void;
};

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  entry: {
    justifyContent: 'flex-start',
    width: '100%',
    minHeight: '44px',
    padding: tokens.spacingHorizontalS,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  text: { display: 'grid', minWidth: 0, marginInlineStart: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  address: {
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const initialsSizePx = 32;

/** Contacts to choose from, by name and address. */
export function ContactList({ contacts, label, onChoose }: ContactListProps) {
  const styles = useStyles();
  return (
    <ul aria-label={label} className={styles.list}>
      {contacts.map((contact) => (
        <li key={contact.target.contactId}>
          <Button appearance="subtle" className={styles.entry} onClick={() => onChoose(contact)}>
            <ProfilePhotoImage name={contact.displayName} sizePx={initialsSizePx} />
            <span className={styles.text}>
              <span className={styles.name}>{contact.displayName}</span>
              <span className={styles.address}>{contact.mailAddresses.join(', ')}</span>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
