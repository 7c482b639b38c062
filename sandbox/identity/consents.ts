import type { ConsentMode } from './types.ts';

/** Who lets which app do what. Scopes about the sign-in itself need no consent of their own here. */
export type Consents = {
  setMode(mode: ConsentMode): void;
  mode(): ConsentMode;
  isGiven(consent: Consent): boolean;
  /** Whether what is missing is for an administrator to give. */
  needsAdministrator(consent: Consent): boolean;
  accept(consent: Consent): void;
  /** An administrator allows the app for everybody. */
  acceptForAll(consent: Omit<Consent, 'objectId'>): void;
};

export type Consent = {
  readonly objectId: string;
  readonly clientId: string;
  readonly permissions: readonly string[];
};

/**
 * Delegated permissions that only an administrator can give, of those that Portrait may ask for.
 * Source: Microsoft Learn, "Microsoft Graph permissions reference" (AdminConsentRequired).
 */
const byAdministrator: ReadonlySet<string> = new Set([
  'Group.ReadWrite.All',
  'ProfilePhoto.ReadWrite.All',
  'TeamSettings.ReadWrite.All',
  'User.ReadWrite.All',
]);

const everybody = '*';

export function createConsents(): Consents {
  let mode: ConsentMode = 'granted';
  const accepted = new Map<string, Set<string>>();
  const acceptedBy = (objectId: string, clientId: string) => {
    const key = `${objectId} ${clientId}`;
    const scopes = accepted.get(key) ?? new Set<string>();
    accepted.set(key, scopes);
    return scopes;
  };
  const add = (objectId: string, { clientId, permissions }: Omit<Consent, 'objectId'>) => {
    const scopes = acceptedBy(objectId, clientId);
    for (const permission of permissions) scopes.add(permission);
  };
  const isMissing = (permission: string, { objectId, clientId }: Consent): boolean =>
    (mode === 'required' || (mode === 'administrator' && byAdministrator.has(permission))) &&
    !acceptedBy(objectId, clientId).has(permission) &&
    !acceptedBy(everybody, clientId).has(permission);

  return {
    mode: () => mode,
    setMode(next) {
      mode = next;
      accepted.clear();
    },
    isGiven: (consent) => !consent.permissions.some((each) => isMissing(each, consent)),
    needsAdministrator: (consent) =>
      mode === 'administrator' && consent.permissions.some((each) => isMissing(each, consent)),
    accept: (consent) => add(consent.objectId, consent),
    acceptForAll: (consent) => add(everybody, consent),
  };
}
