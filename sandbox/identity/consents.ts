import type { ConsentMode } from './types.ts';

/** Who lets which app do what. Scopes about the sign-in itself need no consent of their own here. */
export type Consents = {
  setMode(mode: ConsentMode): void;
  mode(): ConsentMode;
  isGiven(consent: Consent): boolean;
  accept(consent: Consent): void;
};

export type Consent = {
  readonly objectId: string;
  readonly clientId: string;
  readonly permissions: readonly string[];
};

export function createConsents(): Consents {
  let mode: ConsentMode = 'granted';
  const accepted = new Map<string, Set<string>>();
  const acceptedBy = ({ objectId, clientId }: Consent) => {
    const key = `${objectId} ${clientId}`;
    const scopes = accepted.get(key) ?? new Set<string>();
    accepted.set(key, scopes);
    return scopes;
  };

  return {
    mode: () => mode,
    setMode(next) {
      mode = next;
      accepted.clear();
    },
    isGiven(consent) {
      if (mode === 'granted') return true;
      const scopes = acceptedBy(consent);
      return consent.permissions.every((permission) => scopes.has(permission));
    },
    accept(consent) {
      const scopes = acceptedBy(consent);
      for (const permission of consent.permissions) scopes.add(permission);
    },
  };
}
