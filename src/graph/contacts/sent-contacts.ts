import { mailboxKeyOf } from '../addresses/photo-target-key.ts';
import type { Folder } from './contact-questions.ts';
import type { OutlookContact } from './types.ts';

/** A creation that was sent. `contact`: what the service answered; absent where no clear answer came. */
export type SentContact = { readonly sentAtMs: number; readonly contact?: OutlookContact };

/** Of one address in one folder. */
export type SentContactMemory = {
  recall(): SentContact | undefined;
  remember(sent: SentContact): void;
  forget(): void;
};

/**
 * How long the service may take to show a contact that it was sent. Our choice: a search that lags is not
 * documented, and the photo service is given as long after a save.
 */
const mayAppearMs = 60_000;

/** Whether a contact that nobody sees may still come up; later it was deleted, or never arrived. */
export const mayAppear = ({ sentAtMs }: SentContact, nowMs: number): boolean =>
  nowMs - sentAtMs < mayAppearMs;

/** Remembers as long as the client lives. */
export const createSentContacts = () => {
  const sent = new Map<string, SentContact>();
  return (folder: Folder, mailAddress: string): SentContactMemory => {
    const key = JSON.stringify([
      mailboxKeyOf(folder.mailbox),
      folder.path,
      mailAddress.trim().toLowerCase(),
    ]);
    return {
      recall: () => sent.get(key),
      remember: (contact) => void sent.set(key, contact),
      forget: () => void sent.delete(key),
    };
  };
};
