import type { StatusTeam } from '../../../browser/status.ts';
import type { Person } from '../../shared/state/people.ts';
import { panelFrame, type PanelFrame } from '../../shared/view/panel-frame.ts';
import { personList } from '../../shared/view/person-list.ts';
import type { ShellState } from '../state/shell-state.ts';
import { panelChoices } from './panel-choices.ts';

export type SidePanel = PanelFrame & { show(state: ShellState): void };

export type SidePanelOptions = {
  readonly root: HTMLElement;
  readonly people: readonly Person[];
  readonly teams: readonly StatusTeam[];
  readonly faults: HTMLElement;
  readonly log: HTMLElement;
  readonly onChange: (change: Partial<ShellState>) => void;
  readonly onClose: () => void;
  readonly onReset: () => void;
};

export function sidePanel(options: SidePanelOptions): SidePanel {
  const { root, onChange } = options;
  const people = personList(options.people, (person) => onChange({ person }));
  const choices = panelChoices(options, onChange);
  const { groups } = choices;
  const frame = panelFrame({
    root,
    sections: [
      { title: 'Person', content: [people.root] },
      {
        title: 'Team and channel',
        content: [
          groups.place.root,
          groups.team.root,
          groups.role.root,
          groups.channel.root,
          groups.teamState.root,
          groups.source.root,
        ],
      },
      { title: 'Look', content: [groups.theme.root, groups.locale.root, groups.width.root] },
      { title: 'Sign-in', content: [groups.bridge.root, groups.consent.root, groups.devices.root] },
      { title: 'Disturbances', content: [options.faults] },
      { title: 'Log', content: [options.log] },
    ],
    onClose: options.onClose,
    onReset: options.onReset,
  });

  return {
    ...frame,
    show(state) {
      if (state.person !== undefined) people.show(state.person);
      choices.show(state);
    },
  };
}
