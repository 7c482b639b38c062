import { consentStates, languages, themes, type Choice } from '../../shared/state/choices.ts';
import type { Person } from '../../shared/state/people.ts';
import { choiceGroup, type ChoiceGroup } from '../../shared/view/choice-group.ts';
import { panelFrame, type PanelFrame } from '../../shared/view/panel-frame.ts';
import { personList } from '../../shared/view/person-list.ts';
import { bridgeModes, hostAnswers, widths } from '../state/choices.ts';
import type { ShellState } from '../state/shell-state.ts';

export type SidePanel = PanelFrame & { show(state: ShellState): void };

export type SidePanelOptions = {
  readonly root: HTMLElement;
  readonly people: readonly Person[];
  readonly faults: HTMLElement;
  readonly log: HTMLElement;
  readonly onChange: (change: Partial<ShellState>) => void;
  readonly onClose: () => void;
  readonly onReset: () => void;
};

type ChoiceKey = 'theme' | 'locale' | 'width' | 'bridge' | 'consent' | 'answers';

type GroupWords = {
  readonly legend: string;
  readonly look?: 'segments' | 'list';
  readonly hint?: string;
};

function createGroups(onChange: (change: Partial<ShellState>) => void) {
  const group = <Key extends ChoiceKey>(
    key: Key,
    choices: readonly Choice<ShellState[Key]>[],
    words: GroupWords,
  ): ChoiceGroup<ShellState[Key]> =>
    choiceGroup({
      look: 'segments',
      ...words,
      name: key,
      choices,
      onPick: (value) => onChange({ [key]: value }),
    });

  return {
    theme: group('theme', themes, { legend: 'Theme' }),
    locale: group('locale', languages, { legend: 'Language' }),
    width: group('width', widths, { legend: 'Width of the pane' }),
    bridge: group('bridge', bridgeModes, { legend: 'Sign-in through Outlook', look: 'list' }),
    consent: group('consent', consentStates, {
      legend: 'Consent to the app',
      hint: 'Needed: the app must ask before the next token that it fetches',
    }),
    answers: group('answers', hostAnswers, {
      legend: 'Outlook itself',
      hint: 'Never answers: Office.js waits for its host in vain',
    }),
  };
}

export function sidePanel(options: SidePanelOptions): SidePanel {
  const { root, onChange } = options;
  const people = personList(options.people, (person) => onChange({ person }));
  const groups = createGroups(onChange);
  const frame = panelFrame({
    root,
    sections: [
      { title: 'Person', content: [people.root] },
      { title: 'Look', content: [groups.theme.root, groups.locale.root, groups.width.root] },
      { title: 'Sign-in', content: [groups.bridge.root, groups.consent.root] },
      { title: 'Disturbances', content: [groups.answers.root, options.faults] },
      { title: 'Log', content: [options.log] },
    ],
    onClose: options.onClose,
    onReset: options.onReset,
  });

  return {
    ...frame,
    show(state) {
      if (state.person !== undefined) people.show(state.person);
      groups.theme.show(state.theme);
      groups.locale.show(state.locale);
      groups.width.show(state.width);
      groups.bridge.show(state.bridge);
      groups.consent.show(state.consent);
      groups.answers.show(state.answers);
    },
  };
}
