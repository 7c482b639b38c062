import type { ControlCall, ControlServices } from './control-services.ts';

/** Everything a shell, a test or a curious person needs to begin with. */
export const readStatus: ControlCall = async (services) => {
  const { origins, tenant, identity, faults } = services;
  return Response.json({
    ready: true,
    origins,
    tenantId: tenant.tenantId,
    person: identity.currentPerson().userPrincipalName,
    consent: identity.consentMode(),
    interaction: identity.interactionMode(),
    people: await listPeople(services),
    settings: services.settings(),
    faults: faults.list(),
  });
};

const listPeople = ({ tenant }: ControlServices) =>
  Promise.all(
    tenant.people.map(async (person) => {
      const versions = await tenant.photos.readVersions(`user:${person.objectId}`);
      return {
        userPrincipalName: person.userPrincipalName,
        displayName: person.displayName,
        objectId: person.objectId,
        jobTitle: person.jobTitle,
        hasPhoto: versions.at(-1)?.photo !== 'absent',
      };
    }),
  );
