import type { TextKey, Texts } from '#i18n';
import { invariant } from '#shared';

export type RelayPage = {
  /** Says who asks and where it leads, and offers the press. */
  ask(where: { readonly site: string; readonly signInSite: string }, onContinue: () => void): void;
  /** The press is made, or there is nothing to press. */
  tell(what: 'waiting' | 'refused' | 'settings-unread'): void;
};

const words = {
  waiting: ['relay.title', 'relay.waiting'],
  refused: ['relay.refusedTitle', 'relay.refused'],
  'settings-unread': ['relay.title', 'relay.settingsUnread'],
} as const satisfies Record<string, readonly [TextKey, TextKey]>;

/** The page without React or Fluent: a heading, a sentence, a button. */
export function createRelayPage(page: Document, texts: Texts): RelayPage {
  const byId = (id: string): HTMLElement => {
    const found = page.getElementById(id);
    invariant(found, `the page has an element "${id}"`);
    return found;
  };
  const title = byId('relay-title');
  const text = byId('relay-text');
  const button = byId('relay-continue');
  const say = (titleWords: string, textWords: string) => {
    page.title = titleWords;
    title.textContent = titleWords;
    text.textContent = textWords;
  };

  return {
    ask({ site, signInSite }, onContinue) {
      const explain = texts['relay.explain']
        .replace('{{site}}', site)
        .replace('{{signInSite}}', signInSite);
      say(texts['relay.title'], explain);
      button.textContent = texts['relay.continue'];
      button.hidden = false;
      button.addEventListener('click', onContinue, { once: true });
      button.focus();
    },
    tell(what) {
      const [titleKey, textKey] = words[what];
      say(texts[titleKey], texts[textKey]);
      button.hidden = true;
    },
  };
}
