import { reactTo, type HostFacts } from '../../../sandbox/hosts/teams/protocol/app-messages.ts';
import {
  parseAppMessage,
  respond,
  type AppMessage,
} from '../../../sandbox/hosts/teams/protocol/envelope.ts';
import { parseBridgeRequest } from '../../../sandbox/hosts/shared/protocol/nested-auth.ts';
import { fillPlaceholders } from '../../../sandbox/hosts/teams/protocol/content-url.ts';
import { personalEntityId } from '../../../sandbox/hosts/teams/protocol/context.ts';
import { channelOf } from '../../../sandbox/hosts/teams/state/channel.ts';
import { bridgeResponseArgs } from '../../../sandbox/hosts/teams/protocol/bridge-response.ts';
import { isFrom } from '../../../sandbox/hosts/shared/protocol/sender.ts';
import { fetchBridgeAnswers, type BridgeAnswers } from './bridge-answers.ts';
import type { Visit } from './types.ts';

/** A host without a face: a frame, and an answer to every message at once. */
let answers: BridgeAnswers | undefined;

const nowMs = (): number => performance.timeOrigin + performance.now();

type Place = Parameters<typeof hostPage.visit>[1];

function placeFacts(place: Place, { person, teams, tenantId }: BridgeAnswers) {
  if (place === 'personal') return { entityId: personalEntityId };
  const state = { channel: 'standard', teamState: 'active' } as const;
  const channel = channelOf(state, teams, { person, tenantId });
  if (channel === undefined) throw new Error('The sandbox has no team.');
  return { entityId: `portrait-${channel.groupId}`, channel };
}

const factsOf = (place: Place, prepared: BridgeAnswers): HostFacts => ({
  frameContext: 'content',
  ...placeFacts(place, prepared),
  appOrigin: location.origin,
  theme: 'default',
  locale: 'en-US',
  hostName: 'Teams',
  tenantId: prepared.tenantId,
  person: prepared.person,
  sessionId: crypto.randomUUID(),
  hostOrigin: location.origin,
  bridge: 'present',
  media: 'denied',
});

/** What the host answers, and under which name the message is noted. */
function replyTo(message: AppMessage, facts: HostFacts, prepared: BridgeAnswers) {
  const reaction = reactTo(message, facts);
  if (reaction.task?.kind !== 'nested-auth') return { name: message.func, args: reaction.answer };
  const request = parseBridgeRequest(reaction.task.data);
  if (request === undefined) throw new Error('A message to the bridge is no request.');
  return { name: request.method, args: bridgeResponseArgs(prepared.answer(request)) };
}

/** Times that the probe in the frame reports; see probe.js. */
function readProbe(data: unknown): readonly [string, number] | undefined {
  if (typeof data !== 'object' || data === null || !('probe' in data)) return undefined;
  const atMs: unknown = Reflect.get(data, 'atMs');
  return typeof data.probe === 'string' && typeof atMs === 'number'
    ? [data.probe, atMs]
    : undefined;
}

function visit(address: string, place: Place): Promise<Visit> {
  const prepared = answers;
  if (prepared === undefined) throw new Error('The host is not prepared.');
  const { origin } = new URL(address);
  const facts = factsOf(place, prepared);
  const frame = document.createElement('iframe');
  const said: string[] = [];
  const times = new Map<string, number>();
  return new Promise((resolve) => {
    addEventListener('message', (event: MessageEvent<unknown>) => {
      if (!isFrom({ source: frame.contentWindow, origin }, event)) return;
      const probed = readProbe(event.data);
      const message = parseAppMessage(event.data);
      if (probed !== undefined) times.set(...probed);
      if (message !== undefined) {
        const { name, args } = replyTo(message, facts, prepared);
        if (args !== undefined) frame.contentWindow?.postMessage(respond(message, args), origin);
        said.push(name);
        if (!times.has(name)) times.set(name, nowMs());
      }
      const ended = endedVisit(times, said);
      if (ended !== undefined) resolve(ended);
    });
    frame.src = fillPlaceholders(address, facts);
    times.set('started', nowMs());
    document.body.append(frame);
  });
}

function endedVisit(
  times: ReadonlyMap<string, number>,
  said: readonly string[],
): Visit | undefined {
  const startedMs = times.get('started');
  const firstPaintMs = times.get('first-paint');
  const photoVisibleMs = times.get('photo-visible');
  const appLoadedMs = times.get('appInitialization.appLoaded');
  if (startedMs === undefined || firstPaintMs === undefined || photoVisibleMs === undefined) {
    return undefined;
  }
  const loaded = appLoadedMs === undefined ? {} : { appLoadedMs };
  return { startedMs, firstPaintMs, ...loaded, photoVisibleMs, said: [...said] };
}

globalThis.hostPage = {
  visit,
  prepare: async (clientId, scopes) => {
    answers = await fetchBridgeAnswers(clientId, scopes);
  },
};
