import { button, element } from '../../../browser/dom.ts';
import {
  bridgeModes,
  consentStates,
  deviceAccesses,
  languages,
  themes,
  widths,
} from '../state/choices.ts';
import type { Choice } from '../state/choices.ts';
import type { Person } from '../state/people.ts';
import type { ShellState } from '../state/shell-state.ts';
import { choiceGroup } from './choice-group.ts';
import type { ChoiceGroup } from './choice-group.ts';
import { icons } from './icons.ts';
import { personList } from './person-list.ts';

export type SidePanel = {
  show(state: ShellState): void;
  /** One sentence each, above everything else. */
  showNotes(notes: readonly string[]): void;
  /** Where the framed page stands, in words. */
  showPage(words: string): void;
};

export type SidePanelOptions = {
  readonly root: HTMLElement;
  readonly people: readonly Person[];
  readonly faults: HTMLElement;
  readonly log: HTMLElement;
  readonly onChange: (change: Partial<ShellState>) => void;
  readonly onClose: () => void;
  readonly onReset: () => void;
};

const section = (title: string, ...content: readonly HTMLElement[]): HTMLElement =>
  element(
    'details',
    { class: 'section', open: true },
    element('summary', {}, element('h3', {}, title)),
    element('div', { class: 'section-body' }, ...content),
  );

type ChoiceKey = 'theme' | 'locale' | 'width' | 'bridge' | 'consent' | 'devices';

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
    width: group('width', widths, { legend: 'Width of the page' }),
    bridge: group('bridge', bridgeModes, { legend: 'Sign-in through Teams', look: 'list' }),
    consent: group('consent', consentStates, {
      legend: 'Consent to the app',
      hint: 'Needed: the app must ask before the next token that it fetches',
    }),
    devices: group('devices', deviceAccesses, {
      legend: 'Camera and clipboard',
      hint: 'What Teams gives to the framed page',
    }),
  };
}

const heading = (onClose: () => void): HTMLElement =>
  element(
    'header',
    { class: 'panel-head' },
    element('h2', {}, 'Sandbox'),
    button(
      { class: 'icon-button', 'aria-label': 'Close sandbox panel', title: 'Close sandbox panel' },
      onClose,
      icons.close(),
    ),
  );

export function sidePanel(options: SidePanelOptions): SidePanel {
  const { root, onChange } = options;
  const people = personList(options.people, (person) => onChange({ person }));
  const groups = createGroups(onChange);
  const notes = element('ul', { class: 'notes', hidden: true, 'aria-label': 'Notes' });
  const page = element('p', { class: 'page-state' });

  root.replaceChildren(
    heading(options.onClose),
    element(
      'div',
      { class: 'panel-scroll' },
      notes,
      page,
      section('Person', people.root),
      section('Look', groups.theme.root, groups.locale.root, groups.width.root),
      section('Sign-in', groups.bridge.root, groups.consent.root, groups.devices.root),
      section('Disturbances', options.faults),
      section('Log', options.log),
    ),
    element(
      'footer',
      { class: 'panel-foot' },
      button({ class: 'push' }, options.onReset, 'Reset sandbox'),
    ),
  );

  return {
    show(state) {
      if (state.person !== undefined) people.show(state.person);
      groups.theme.show(state.theme);
      groups.locale.show(state.locale);
      groups.width.show(state.width);
      groups.bridge.show(state.bridge);
      groups.consent.show(state.consent);
      groups.devices.show(state.devices);
    },
    showNotes(sentences) {
      notes.hidden = sentences.length === 0;
      notes.replaceChildren(...sentences.map((sentence) => element('li', {}, sentence)));
    },
    showPage: (words) => void (page.textContent = words),
  };
}
