import { button, element } from '../../../browser/dom.ts';
import type { TabLife } from '../protocol/lifecycle.ts';

const words: Readonly<Record<Exclude<TabLife, 'showing'>, string>> = {
  leaving: 'Portrait was told (beforeUnload) and may still finish what it does.',
  kept: 'Portrait let go (readyToUnload) and is kept in the background; coming back resumes it, also for the tab of another channel chosen meanwhile.',
  discarded: 'Portrait was closed; coming back loads it anew.',
};

/** `no-tab`: a channel that has none yet. */
export type Absence = {
  readonly life: TabLife;
  readonly place: 'personal' | 'channel' | 'no-tab';
};

export type Elsewhere = { show(absence: Absence): void };

export type ElsewhereHandlers = { onBack(): void; onAdd(): void };

const titles = {
  personal: 'You are elsewhere in Teams',
  channel: 'These are the channel’s posts',
  'no-tab': 'This channel has no Portrait tab yet',
} as const;

/** What stands in the app area while people are elsewhere in Teams, or where there is no tab to show. */
export function elsewhere(root: HTMLElement, handlers: ElsewhereHandlers): Elsewhere {
  const title = element('h2', {});
  const state = element('p', {});
  const back = button({ class: 'push push-primary' }, () => handlers.onBack(), 'Back to Portrait');
  const add = button({ class: 'push push-primary' }, () => handlers.onAdd(), 'Add a tab');
  root.replaceChildren(title, state, back, add);
  return {
    show({ life, place }) {
      root.hidden = life === 'showing';
      if (life === 'showing') return;
      title.textContent = titles[place];
      state.textContent =
        place === 'no-tab' ? 'A tab gives the team its photo and shows it here.' : words[life];
      back.hidden = place === 'no-tab';
      add.hidden = place !== 'no-tab';
    },
  };
}
