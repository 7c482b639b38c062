import { button, element } from '../../../browser/dom.ts';
import { icons } from './icons.ts';

export type Place = 'chat' | 'portrait';

export type AppBar = { show(place: Place): void };

/** Teams' own bar: the way to the start page, somewhere else to go, and the app. */
export function appBar(root: HTMLElement, onGo: (place: Place) => void): AppBar {
  const entries = {
    chat: button({ class: 'app-entry' }, () => onGo('chat'), icons.chat(), 'Chat'),
    portrait: button({ class: 'app-entry' }, () => onGo('portrait'), icons.portrait(), 'Portrait'),
  } as const;
  root.replaceChildren(
    element('a', { class: 'app-entry', href: '/' }, icons.home(), 'Start'),
    entries.chat,
    entries.portrait,
  );
  return {
    show(place) {
      entries.chat.setAttribute('aria-pressed', String(place === 'chat'));
      entries.portrait.setAttribute('aria-pressed', String(place === 'portrait'));
    },
  };
}
