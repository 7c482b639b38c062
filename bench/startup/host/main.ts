import { isFrom } from '../../../sandbox/hosts/shared/protocol/sender.ts';
import type { Place } from '../surfaces.mjs';
import { fetchBridgeAnswers, type BridgeAnswers } from './bridge-answers.ts';
import { createOutlookHost } from './outlook-host.ts';
import { createTeamsHost } from './teams-host.ts';
import type { HostProgram, Visit } from './types.ts';

/** A host without a face: a frame, and an answer to every message at once. */
let answers: BridgeAnswers | undefined;

const nowMs = (): number => performance.timeOrigin + performance.now();

function programAt(place: Place, address: string, prepared: BridgeAnswers): HostProgram {
  const hostOrigin = location.origin;
  return place === 'task-pane'
    ? createOutlookHost({ address, hostOrigin }, prepared)
    : createTeamsHost({ address, place, hostOrigin }, prepared);
}

function createFrame({ frame: { src, name } }: HostProgram, place: Place): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.dataset['place'] = place;
  if (name !== undefined) frame.name = name;
  frame.src = src;
  return frame;
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
  if (answers === undefined) throw new Error('The host is not prepared.');
  const { origin } = new URL(address);
  const program = programAt(place, address, answers);
  const frame = createFrame(program, place);
  const said: string[] = [];
  const times = new Map<string, number>();
  return new Promise((resolve) => {
    addEventListener('message', (event: MessageEvent<unknown>) => {
      if (!isFrom({ source: frame.contentWindow, origin }, event)) return;
      const probed = readProbe(event.data);
      const heard = program.hear(event.data);
      if (probed !== undefined) times.set(...probed);
      if (heard !== undefined) {
        const { name, answer } = heard;
        if (answer !== undefined) frame.contentWindow?.postMessage(answer, origin);
        said.push(name);
        if (!times.has(name)) times.set(name, nowMs());
      }
      const ended = endedVisit(times, said);
      if (ended !== undefined) resolve(ended);
    });
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
