import { oneOf, readFields, text, type FieldReaders } from '../../faults/index.ts';
import { consentModes, type ConsentMode, type InteractionMode } from '../../identity/index.ts';
import { failure } from '../http/respond.ts';
import type { ControlCall } from './control-services.ts';
import { findKnownPerson } from './known-person.ts';

type SignInChange = {
  readonly userPrincipalName: string;
  readonly consent: ConsentMode;
  readonly interaction: InteractionMode;
};

const readers: FieldReaders<SignInChange> = {
  userPrincipalName: text,
  consent: oneOf(...consentModes),
  interaction: oneOf('satisfied', 'required'),
};

/** Who is signed in to the shells, and what signing in will ask of them. Absent fields change nothing. */
export const signIn: ControlCall = ({ identity, tenant }, body) => {
  const change = readFields(body, readers);
  if (!change.ok) return failure(400, 'badRequest', change.error);
  const { userPrincipalName, consent, interaction } = change.value;
  if (userPrincipalName !== undefined) {
    const person = findKnownPerson(tenant, userPrincipalName);
    if (!person.ok) return failure(400, 'unknownPerson', person.error);
    identity.setCurrentPerson(person.value);
  }
  if (consent !== undefined) identity.setConsent(consent);
  if (interaction !== undefined) identity.setInteraction(interaction);
  return Response.json({
    person: identity.currentPerson().userPrincipalName,
    consent: identity.consentMode(),
    interaction: identity.interactionMode(),
  });
};
