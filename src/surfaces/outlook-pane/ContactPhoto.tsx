import { useCallback, useMemo } from 'react';

import { DirectoryPhoto } from '#features/contact-finder';
import type { OutlookContact } from '#graph';
import type { ItemPerson } from '#hosts';
import { useTranslator } from '#i18n';

import type { Busy } from './busy.ts';
import { roleTexts } from './PersonPicker.tsx';
import { PhotoInPane } from './PhotoInPane.tsx';
import type { PaneSubject } from './use-pane-subject.ts';

export type ContactPhotoProps = {
  readonly contact: OutlookContact;
  /** The person on the item whose contact it is; absent when it was searched for. */
  readonly person?: ItemPerson;
  /** Made a moment ago, for this photo. */
  readonly isAdded?: boolean;
  readonly pane: PaneSubject;
};

/** A contact's photo; for a colleague the directory's own is offered as a source. */
export function ContactPhoto({ contact, person, isAdded = false, pane }: ContactPhotoProps) {
  const { t } = useTranslator();
  const { displayName: name, target } = contact;
  const { onBusy } = pane;
  const added = isAdded ? t('contacts.added', { name }) : undefined;
  return (
    <PhotoInPane
      explanation={t('contactPhoto.saveExplain')}
      intro={
        <>
          {person && <p className="pane-text">{t(roleTexts[person.role])}</p>}
          {added && <p className="pane-text">{added}</p>}
          <p className="pane-text">{t('contactPhoto.notRemovable')}</p>
        </>
      }
      of={useMemo(() => ({ target, name }), [name, target])}
      reminder={added}
      onBusy={useCallback((busy: Busy) => onBusy(busy, contact), [contact, onBusy])}
      sources={(frame) =>
        person?.recipient === 'colleague' && (
          <DirectoryPhoto mailAddress={person.mailAddress} onPhoto={frame} />
        )
      }
    />
  );
}
