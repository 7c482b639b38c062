import { button, element } from '../../../browser/dom.ts';
import type { TabLife } from '../protocol/lifecycle.ts';

const words: Readonly<Record<Exclude<TabLife, 'showing'>, string>> = {
  leaving: 'Portrait was told (beforeUnload) and may still finish what it does.',
  kept: 'Portrait let go (readyToUnload) and is kept in the background; coming back resumes it.',
  discarded: 'Portrait was closed; coming back loads it anew.',
};

export type Elsewhere = { show(life: TabLife): void };

/** What stands in the app area while people are elsewhere in Teams. */
export function elsewhere(root: HTMLElement, onBack: () => void): Elsewhere {
  const state = element('p', {});
  root.replaceChildren(
    element('h2', {}, 'You are elsewhere in Teams'),
    state,
    button({ class: 'push push-primary' }, onBack, 'Back to Portrait'),
  );
  return {
    show(life) {
      root.hidden = life === 'showing';
      if (life !== 'showing') state.textContent = words[life];
    },
  };
}
