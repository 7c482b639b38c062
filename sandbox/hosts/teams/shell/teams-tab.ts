import { element } from '../../../browser/dom.ts';
import { reactTo } from '../protocol/app-messages.ts';
import type { HostFacts, HostTask } from '../protocol/app-messages.ts';
import type { HostEvent } from '../protocol/envelope.ts';
import { leaveTab, resumeEvent, settleDeparture } from '../protocol/lifecycle.ts';
import type { TabLife } from '../protocol/lifecycle.ts';
import type { MessageLog } from '../../shared/state/message-log.ts';
import { connectPage } from './page-connection.ts';
import type { AnswerLater } from './page-connection.ts';

/** The tab with the framed page in it. */
export type TeamsTab = {
  /** Throws the page away and loads it anew. */
  reload(): void;
  send(event: HostEvent): void;
  /** People go elsewhere in Teams. */
  leave(): void;
  /** People come back: a kept page is told for which tab it is wanted, any other is loaded. */
  resume(): void;
};

export type TeamsTabOptions = {
  /** The frame's place: a child of the top page, since nested app authentication asks for that. */
  readonly place: HTMLElement;
  readonly appOrigin: string;
  /** The page and the name by which the host knows it; `undefined` where the channel has no tab. */
  readonly content: () => { readonly url: string; readonly entityId: string } | undefined;
  readonly permissionsPolicy: () => string | undefined;
  readonly facts: () => HostFacts;
  readonly onTask: (task: HostTask, answer: AnswerLater) => void;
  /** A page is about to be loaded; whatever the one before it waited for is in vain. */
  readonly onLoad: () => void;
  readonly onLife: (life: TabLife) => void;
  readonly log: MessageLog;
};

/** How long a page may take to let go. Source: Microsoft Learn, "Enable app caching for your tab app", 2025. */
const unloadTimeoutMs = 30_000;

const makeFrame = (options: TeamsTabOptions, src: string): HTMLIFrameElement =>
  element('iframe', { title: 'Portrait', src, allow: options.permissionsPolicy() });

export function createTeamsTab(options: TeamsTabOptions): TeamsTab {
  const { place, log } = options;
  const handlers = new Set<string>();
  let frame: HTMLIFrameElement | undefined;
  let life: TabLife = 'discarded';
  let unloadTimer: ReturnType<typeof setTimeout> | undefined;

  const become = (next: TabLife) => {
    life = next;
    place.hidden = next !== 'showing';
    if (next === 'discarded') frame?.remove();
    options.onLife(next);
  };

  const settle = (said: 'ready' | 'timed-out') => {
    clearTimeout(unloadTimer);
    if (life === 'leaving') become(settleDeparture(handlers, said));
  };

  const connection = connectPage({
    page: () => frame?.contentWindow ?? null,
    origin: options.appOrigin,
    log,
    react: (message) => reactTo(message, options.facts()),
    onTask: (task, answer) => {
      if (task.kind === 'register-handler') handlers.add(task.name);
      else if (task.kind === 'ready-to-unload') settle('ready');
      else options.onTask(task, answer);
    },
  });

  const load = () => {
    clearTimeout(unloadTimer);
    handlers.clear();
    options.onLoad();
    // A new element has a new window: a late message of the old page is then from a stranger.
    frame?.remove();
    frame = undefined;
    const content = options.content();
    if (content === undefined) {
      become('discarded');
      return;
    }
    frame = makeFrame(options, content.url);
    place.append(frame);
    become('showing');
  };

  const leave = () => {
    if (life !== 'showing') return;
    const departure = leaveTab(handlers);
    become(departure.life);
    if (departure.event === undefined) return;
    connection.send(departure.event);
    unloadTimer = setTimeout(() => settle('timed-out'), unloadTimeoutMs);
  };

  const resume = () => {
    const content = options.content();
    if (life === 'kept' && content !== undefined) {
      become('showing');
      connection.send(resumeEvent(content.entityId, content.url));
    } else if (life !== 'showing') load();
  };

  return { reload: load, send: (event) => connection.send(event), leave, resume };
}
