import { Button } from '@fluentui/react-components';
import { useState } from 'react';

import type { Failure } from '#advice';
import { requestedCallScopes } from '#graph';
import { useTranslator } from '#i18n';
import { useServices, type Services } from '#services';
import { isAbortError, ok, type Result } from '#shared';

import { useClients } from './contacts-context.ts';
import { FinderFailure } from './FinderFailure.tsx';

export type DirectoryPhotoProps = {
  readonly mailAddress: string;
  /** The photo that the organisation's directory has of this person. */
  readonly onPhoto: (photo: Blob) => void;
};

type Looking =
  | { readonly status: 'offered' | 'looking' | 'none' }
  | { readonly status: 'failed'; readonly failure: Failure };

/** Offers a colleague's own photo as the one to frame. Nothing is asked for before the press. */
export function DirectoryPhoto({ mailAddress, onPhoto }: DirectoryPhotoProps) {
  const { t } = useTranslator();
  const services = useServices();
  const { people } = useClients();
  const [looking, setLooking] = useState<Looking>({ status: 'offered' });

  const look = async () => {
    setLooking({ status: 'looking' });
    const photo = await readDirectoryPhoto(services, people, mailAddress);
    if (!photo.ok) setLooking({ status: 'failed', failure: photo.error });
    else if (photo.value === undefined) setLooking({ status: 'none' });
    else {
      setLooking({ status: 'offered' });
      onPhoto(photo.value);
    }
  };
  const press = () => {
    look().catch((reason: unknown) => {
      if (!isAbortError(reason)) reportError(reason);
    });
  };
  if (looking.status === 'none') return <p>{t('contacts.noDirectoryPhoto')}</p>;
  if (looking.status === 'failed') {
    return <FinderFailure failure={looking.failure} onAgain={press} />;
  }
  return (
    <Button disabledFocusable={looking.status === 'looking'} onClick={press}>
      {t('action.useDirectoryPhoto')}
    </Button>
  );
}

/** `undefined` where the directory does not know the address, or has no photo. */
async function readDirectoryPhoto(
  { graph, signIn }: Services,
  people: ReturnType<typeof useClients>['people'],
  mailAddress: string,
): Promise<Result<Blob | undefined, Failure>> {
  const signedIn = await signIn({ scopes: requestedCallScopes['resolve-mail-address'] });
  if (!signedIn.ok) return signedIn;
  const resolved = await people.resolveMailAddress(mailAddress);
  if (!resolved.ok) return resolved;
  if (resolved.value.status !== 'found') return ok(undefined);
  const photo = await graph.readPhoto({ kind: 'user', userId: resolved.value.user.objectId });
  if (!photo.ok) return photo;
  return ok(photo.value.status === 'present' ? photo.value.bytes : undefined);
}
