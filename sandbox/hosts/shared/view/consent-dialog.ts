import { button, element } from '../../../browser/dom.ts';
import { describeScope } from '../../../identity/scope-words.ts';
import type { ConsentDecision } from '../protocol/nested-auth.ts';
import type { Person } from '../state/people.ts';
import { avatar } from './avatar.ts';

export type ConsentGiver = 'person' | 'administrator';

export type ConsentQuestion = {
  readonly giver: ConsentGiver;
  readonly person: Person;
  readonly scopes: readonly string[];
  /** Takes the question back, which counts as a refusal: the page that asked is gone. */
  readonly signal: AbortSignal;
};

const words: Readonly<Record<ConsentGiver, Readonly<Record<'title' | 'lead' | 'refuse', string>>>> =
  {
    person: {
      title: 'Portrait asks for your permission',
      lead: 'It would like to:',
      refuse: 'Cancel',
    },
    administrator: {
      title: 'An administrator has to approve Portrait',
      lead: 'Only an administrator can let it:',
      refuse: 'Close',
    },
  };

/** Asks as hosts do before an app gets its first token; Escape refuses. */
export function askConsent({
  giver,
  person,
  scopes,
  signal,
}: ConsentQuestion): Promise<ConsentDecision> {
  return new Promise((resolve) => {
    const dialog = element('dialog', {
      class: 'consent',
      'aria-labelledby': 'consent-title',
      'aria-describedby': 'consent-scopes',
    });
    const finish = (decision: ConsentDecision) => {
      signal.removeEventListener('abort', refuse);
      dialog.remove();
      resolve(decision);
    };
    const refuse = () => finish('refused');
    dialog.append(
      element(
        'p',
        { class: 'consent-person' },
        avatar(person),
        element(
          'span',
          { class: 'person-text' },
          element('span', { class: 'person-name' }, person.displayName),
          element('span', { class: 'hint' }, ` ${person.userPrincipalName}`),
        ),
      ),
      element('h2', { id: 'consent-title' }, words[giver].title),
      element('p', {}, words[giver].lead),
      element(
        'ul',
        { id: 'consent-scopes' },
        ...scopes.map((scope) => element('li', {}, describeScope(scope))),
      ),
      element(
        'div',
        { class: 'consent-buttons' },
        button({ class: 'push' }, refuse, words[giver].refuse),
        giver === 'person'
          ? button({ class: 'push push-primary' }, () => finish('accepted'), 'Accept')
          : undefined,
      ),
    );
    dialog.addEventListener('close', refuse);
    signal.addEventListener('abort', refuse);
    document.body.append(dialog);
    dialog.showModal();
  });
}
