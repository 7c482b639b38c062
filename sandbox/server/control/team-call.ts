import { oneOf, readFields, text, type FieldReaders } from '../../faults/index.ts';
import type { GroupSource, TeamRole, TeamState } from '../../tenant/index.ts';
import { failure } from '../http/respond.ts';
import type { ControlCall } from './control-services.ts';
import { findKnownPerson } from './known-person.ts';
import { describeTeam } from './describe-team.ts';

type Change = {
  readonly groupId: string;
  readonly userPrincipalName: string;
  readonly role: TeamRole;
  readonly teamState: TeamState;
  readonly source: GroupSource;
};

const readers: FieldReaders<Change> = {
  groupId: text,
  userPrincipalName: text,
  role: oneOf('owner', 'member', 'guest'),
  teamState: oneOf('active', 'archived'),
  source: oneOf('cloud', 'synced'),
};

/** What part a person has in a team, and what state it is in. Absent fields change nothing. */
export const changeTeam: ControlCall = ({ tenant }, body) => {
  const change = readFields(body, readers);
  if (!change.ok) return failure(400, 'badRequest', change.error);
  const { groupId = '', userPrincipalName, role, teamState, source } = change.value;
  if ((userPrincipalName === undefined) !== (role === undefined)) {
    return failure(400, 'badRequest', 'The fields "userPrincipalName" and "role" go together.');
  }
  let person: { readonly objectId: string; readonly role: TeamRole } | undefined;
  if (userPrincipalName !== undefined && role !== undefined) {
    const known = findKnownPerson(tenant, userPrincipalName);
    if (!known.ok) return failure(400, 'unknownPerson', known.error);
    person = { objectId: known.value.objectId, role };
  }
  const team = tenant.changeTeam(groupId, { teamState, source, person });
  return team === undefined
    ? failure(400, 'unknownTeam', `The field "groupId" names no team: ${groupId}.`)
    : Response.json(describeTeam(team));
};
