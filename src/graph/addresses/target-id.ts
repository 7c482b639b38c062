import type { GroupTarget, TeamTarget, UserTarget } from '../targets.ts';

/** The name under which the target's collection has it. */
export const idOf = (target: UserTarget | GroupTarget | TeamTarget): string => {
  switch (target.kind) {
    case 'user':
      return target.userId;
    case 'group':
      return target.groupId;
    case 'team':
      return target.teamId;
  }
};
