import type { ControlCall, ControlServices } from './control-services.ts';
import { describeTeam } from './describe-team.ts';

/** Everything a shell, a test or a curious person needs to begin with. */
export const readStatus: ControlCall = (services) => {
  const { origins, tenant, identity, faults } = services;
  return Response.json({
    ready: true,
    origins,
    tenantId: tenant.tenantId,
    person: identity.currentPerson().userPrincipalName,
    consent: identity.consentMode(),
    interaction: identity.interactionMode(),
    people: listPeople(services),
    teams: tenant.groups.filter(({ team }) => team === 'present').map(describeTeam),
    settings: services.settings(),
    faults: faults.list(),
  });
};

const listPeople = ({ tenant }: ControlServices) =>
  tenant.people.map(({ userPrincipalName, displayName, objectId, jobTitle, kind }) => ({
    userPrincipalName,
    displayName,
    objectId,
    jobTitle,
    kind,
    hasPhoto: tenant.photos.hasPhoto(`user:${objectId}`),
  }));
