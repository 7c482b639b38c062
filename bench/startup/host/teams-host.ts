import { bridgeResponseArgs } from '../../../sandbox/hosts/teams/protocol/bridge-response.ts';
import { reactTo, type HostFacts } from '../../../sandbox/hosts/teams/protocol/app-messages.ts';
import { fillPlaceholders } from '../../../sandbox/hosts/teams/protocol/content-url.ts';
import { personalEntityId } from '../../../sandbox/hosts/teams/protocol/context.ts';
import {
  parseAppMessage,
  respond,
  type AppMessage,
} from '../../../sandbox/hosts/teams/protocol/envelope.ts';
import { channelOf } from '../../../sandbox/hosts/teams/state/channel.ts';
import type { Place } from '../surfaces.mjs';
import type { BridgeAnswers } from './bridge-answers.ts';
import type { HostProgram } from './types.ts';

export type TeamsPlace = Exclude<Place, 'task-pane'>;

/** A channel, a team and whatever stands in it are those of the sandbox; in settings the tab is about to be added. */
function placeFacts(place: TeamsPlace, { person, teams, tenantId }: BridgeAnswers) {
  if (place === 'personal') return { frameContext: 'content', entityId: personalEntityId } as const;
  const state = { channel: 'standard', teamState: 'active' } as const;
  const channel = channelOf(state, teams, { person, tenantId });
  if (channel === undefined) throw new Error('The sandbox has no team.');
  return place === 'channel'
    ? ({ frameContext: 'content', entityId: `portrait-${channel.groupId}`, channel } as const)
    : ({ frameContext: 'settings', entityId: '', channel } as const);
}

/** Teams around the page at `address`, as `TeamsJS` meets it; `hostOrigin` is that of the framing page. */
export function createTeamsHost(
  { address, place, hostOrigin }: { address: string; place: TeamsPlace; hostOrigin: string },
  prepared: BridgeAnswers,
): HostProgram {
  const facts: HostFacts = {
    ...placeFacts(place, prepared),
    appOrigin: new URL(address).origin,
    theme: 'default',
    locale: 'en-US',
    hostName: 'Teams',
    tenantId: prepared.tenantId,
    person: prepared.person,
    sessionId: crypto.randomUUID(),
    hostOrigin,
    bridge: 'present',
    media: 'denied',
  };
  /** What is answered, and under which name the message is noted. */
  const replyTo = (message: AppMessage) => {
    const reaction = reactTo(message, facts);
    if (reaction.task?.kind !== 'nested-auth') return { name: message.func, args: reaction.answer };
    const { method, response } = prepared.answer(reaction.task.data);
    return { name: method, args: bridgeResponseArgs(response) };
  };
  return {
    frame: { src: fillPlaceholders(address, facts) },
    hear(data) {
      const message = parseAppMessage(data);
      if (message === undefined) return undefined;
      const { name, args } = replyTo(message);
      return args === undefined ? { name } : { name, answer: respond(message, args) };
    },
  };
}
