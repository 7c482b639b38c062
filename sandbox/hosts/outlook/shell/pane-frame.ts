import { element } from '../../../browser/dom.ts';
import { isFrom } from '../../shared/protocol/sender.ts';
import type { MessageLog } from '../../shared/state/message-log.ts';
import { frameName } from '../protocol/frame-name.ts';
import type { HostFacts } from '../protocol/host-facts.ts';
import { nestedAuthMessage, parseNestedAuthMessage } from '../protocol/nested-auth-message.ts';
import {
  officeEvent,
  officeResponse,
  parseOfficeMessage,
  type OfficeAnswer,
  type OfficeEvent,
  type OfficeMessage,
} from '../protocol/office-message.ts';

/** The page in the task pane. */
export type PaneFrame = {
  /** Throws the page away and loads it anew. */
  load(): void;
  unload(): void;
  isLoaded(): boolean;
  /** Says something to the page, where it has registered for it. */
  send(event: OfficeEvent): void;
};

export type PaneFrameOptions = {
  readonly place: HTMLElement;
  readonly facts: () => HostFacts;
  /** `undefined`: left without an answer. */
  readonly react: (message: OfficeMessage) => OfficeAnswer | undefined;
  /** A page has registered for an event for the first time. */
  readonly onRegistered: (eventName: string) => void;
  /** A request of MSAL, as text. */
  readonly onNestedAuth: (request: string, answer: (response: string) => void) => void;
  readonly log: MessageLog;
};

const devicePolicy = 'camera; clipboard-write';

export function createPaneFrame(options: PaneFrameOptions): PaneFrame {
  const { place, facts, log } = options;
  const registered = new Map<string, OfficeMessage>();
  let frame: HTMLIFrameElement | undefined;

  const post = (data: unknown) =>
    frame?.contentWindow?.postMessage(data, new URL(facts().pageUrl).origin);

  const hearOffice = (message: OfficeMessage) => {
    const { actionName: title, data } = message;
    const answer = options.react(message);
    const outcome = answer?.status ?? 'silence';
    log.add({ direction: 'in', title, outcome, details: data });
    if (answer === undefined) return;
    post(officeResponse(message, { hostOrigin: location.origin, answer }));
    if (message.action === 'unregister') registered.delete(title);
    if (message.action !== 'register' || answer.status !== 'done') return;
    registered.set(title, message);
    options.onRegistered(title);
  };

  addEventListener('message', (event: MessageEvent<unknown>) => {
    const { origin } = new URL(facts().pageUrl);
    if (!isFrom({ source: frame?.contentWindow ?? null, origin }, event)) return;
    const nested = parseNestedAuthMessage(event.data);
    const message = parseOfficeMessage(event.data);
    if (message !== undefined) hearOffice(message);
    else if (nested !== undefined) {
      options.onNestedAuth(nested, (response) => post(nestedAuthMessage(response)));
    }
  });

  const unload = () => {
    registered.clear();
    frame?.remove();
    frame = undefined;
  };

  return {
    load() {
      unload();
      frame = element('iframe', {
        title: 'Portrait',
        name: frameName(facts()),
        src: facts().pageUrl,
        allow: devicePolicy,
      });
      place.append(frame);
    },
    unload,
    isLoaded: () => frame !== undefined,
    send({ name, data }) {
      const registration = registered.get(name);
      if (registration === undefined) return;
      log.add({ direction: 'out', title: name, outcome: 'event', details: data });
      post(officeEvent(registration, { hostOrigin: location.origin, data }));
    },
  };
}
