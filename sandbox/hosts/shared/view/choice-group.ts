import { element } from '../../../browser/dom.ts';
import type { Choice } from '../state/choices.ts';

export type ChoiceGroup<Value extends string> = {
  readonly root: HTMLElement;
  show(value: Value): void;
};

export type ChoiceGroupOptions<Value extends string> = {
  readonly legend: string;
  /** A sentence under the legend. */
  readonly hint?: string;
  /** Unique on the page: the radio buttons share it. */
  readonly name: string;
  readonly choices: readonly Choice<Value>[];
  readonly look: 'segments' | 'list';
  readonly onPick: (value: Value) => void;
};

/** The label alone is the button's name; the hint describes it. */
function choiceEntry(groupName: string, { value, label, hint }: Choice<string>) {
  const id = `${groupName}-${value}`;
  const input = element('input', {
    type: 'radio',
    name: groupName,
    value,
    'aria-labelledby': `${id}-label`,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
  });
  const root = element(
    'label',
    { class: 'choice' },
    input,
    element(
      'span',
      { class: 'choice-text' },
      element('span', { class: 'choice-label', id: `${id}-label` }, label),
      hint === undefined ? undefined : element('span', { class: 'hint', id: `${id}-hint` }, hint),
    ),
  );
  return { input, root };
}

/** One of several, as radio buttons: arrow keys, names and states are the browser's own. */
export function choiceGroup<Value extends string>(
  options: ChoiceGroupOptions<Value>,
): ChoiceGroup<Value> {
  const inputs = new Map<Value, HTMLInputElement>();
  const entries = options.choices.map((choice) => {
    const { input, root } = choiceEntry(options.name, choice);
    input.addEventListener('change', () => options.onPick(choice.value));
    inputs.set(choice.value, input);
    return root;
  });
  const hintId = `${options.name}-hint`;
  return {
    root: element(
      'fieldset',
      {
        class: `choices choices-${options.look}`,
        'aria-describedby': options.hint === undefined ? undefined : hintId,
      },
      element('legend', {}, options.legend),
      options.hint === undefined
        ? undefined
        : element('p', { class: 'hint', id: hintId }, options.hint),
      element('div', { class: 'choices-row' }, ...entries),
    ),
    show(value) {
      const input = inputs.get(value);
      if (input !== undefined) input.checked = true;
    },
  };
}
