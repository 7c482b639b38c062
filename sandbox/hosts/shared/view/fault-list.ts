import { button, element } from '../../../browser/dom.ts';
import type { Fault } from '../../../types.ts';
import type { Choice } from '../state/choices.ts';
import { faultDefinitions } from '../state/faults.ts';
import type { FaultDefinition, FaultId, FaultPlan, Frequency } from '../state/faults.ts';
import { choiceGroup } from './choice-group.ts';

export type FaultList = {
  readonly root: HTMLElement;
  show(plan: FaultPlan, others: readonly Fault[]): void;
};

export type FaultListHandlers = {
  onFrequency(id: FaultId, frequency: Frequency): void;
  onOtherPhoto(): void;
};

const frequencies: readonly Choice<Frequency>[] = [
  { value: 'off', label: 'Off' },
  { value: 'once', label: 'Once' },
  { value: 'always', label: 'Always' },
];

const frequenciesOf = ({ effect }: FaultDefinition): readonly Choice<Frequency>[] =>
  effect.kind === 'policy' ? frequencies.filter(({ value }) => value !== 'once') : frequencies;

const describe = (fault: Fault): string => {
  const what = [
    fault.status === undefined ? undefined : String(fault.status),
    fault.delayMs === undefined ? undefined : `${String(fault.delayMs)} ms later`,
    fault.cut === undefined ? undefined : `cut (${fault.cut})`,
  ].filter((part) => part !== undefined);
  return `${fault.method ?? 'Any'} ${fault.path}: ${what.join(', ')}, ${String(fault.times ?? 1)} ×`;
};

/** Every disturbance with how often it happens, and those that were planned by other means. */
export function faultList(handlers: FaultListHandlers): FaultList {
  const groups = faultDefinitions.map((definition) => ({
    id: definition.id,
    group: choiceGroup<Frequency>({
      legend: definition.label,
      hint: definition.reach,
      name: `fault-${definition.id}`,
      choices: frequenciesOf(definition),
      look: 'segments',
      onPick: (frequency) => handlers.onFrequency(definition.id, frequency),
    }),
  }));
  const othersList = element('ul', { class: 'other-faults' });
  const othersPart = element(
    'div',
    { class: 'others', hidden: true },
    element('h4', {}, 'Planned by control calls'),
    othersList,
  );
  return {
    root: element(
      'div',
      { class: 'faults' },
      ...groups.map(({ group }) => group.root),
      othersPart,
      button(
        { class: 'push', 'aria-describedby': 'other-photo-hint' },
        () => handlers.onOtherPhoto(),
        'Photo changed by someone else',
      ),
      element(
        'p',
        { class: 'hint', id: 'other-photo-hint' },
        'Puts a drawn picture in place of the photo now, behind the page’s back.',
      ),
    ),
    show(plan, others) {
      for (const { id, group } of groups) group.show(plan[id] ?? 'off');
      othersPart.hidden = others.length === 0;
      othersList.replaceChildren(...others.map((fault) => element('li', {}, describe(fault))));
    },
  };
}
