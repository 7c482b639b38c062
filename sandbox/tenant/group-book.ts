import { seedGroups } from './seed/groups.ts';
import type { Group, TeamChange } from './types.ts';

/** The groups of the tenant: seeded, and changed only in who has which part and what state they are in. */
export type GroupBook = {
  list(): readonly Group[];
  find(id: string): Group | undefined;
  changeTeam(id: string, change: TeamChange): Group | undefined;
  reset(): void;
};

export function createGroupBook(): GroupBook {
  const seeded = () => new Map(seedGroups.map((group) => [group.objectId, group]));
  let groups = seeded();
  const find = (id: string) => groups.get(id.toLowerCase());
  return {
    list: () => [...groups.values()],
    find,
    changeTeam(id, change) {
      const group = find(id);
      if (group?.team !== 'present') return undefined;
      const changed = changeGroup(group, change);
      groups.set(group.objectId, changed);
      return changed;
    },
    reset: () => void (groups = seeded()),
  };
}

function changeGroup(group: Group, { teamState, source, person }: TeamChange): Group {
  const changed: Group = {
    ...group,
    teamState: teamState ?? group.teamState,
    source: source ?? group.source,
  };
  if (person === undefined) return changed;
  const without = (ids: readonly string[]) => ids.filter((id) => id !== person.objectId);
  const owners = without(group.ownerIds);
  return {
    ...changed,
    ownerIds: person.role === 'owner' ? [...owners, person.objectId] : owners,
    memberIds: [...without(group.memberIds), person.objectId],
  };
}
