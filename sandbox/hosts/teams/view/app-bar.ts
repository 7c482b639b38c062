import { button, element } from '../../../browser/dom.ts';
import { icons } from './icons.ts';

export type Place = 'chat' | 'team' | 'portrait';

export type AppBar = { show(place: Place): void };

/** Teams' own bar: the way to the start page, somewhere else to go, and the app. */
export function appBar(root: HTMLElement, onGo: (place: Place) => void): AppBar {
  const entries = {
    chat: button({ class: 'app-entry' }, () => onGo('chat'), icons.chat(), 'Chat'),
    team: button({ class: 'app-entry' }, () => onGo('team'), icons.team(), 'Teams'),
    portrait: button({ class: 'app-entry' }, () => onGo('portrait'), icons.portrait(), 'Portrait'),
  } as const;
  root.replaceChildren(
    element('a', { class: 'app-entry', href: '/' }, icons.home(), 'Start'),
    entries.chat,
    entries.team,
    entries.portrait,
  );
  return {
    show(place) {
      for (const [name, entry] of Object.entries(entries)) {
        entry.setAttribute('aria-pressed', String(name === place));
      }
    },
  };
}
