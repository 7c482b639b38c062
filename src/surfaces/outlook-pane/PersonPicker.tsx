import { Dropdown, Field, Option, makeStyles } from '@fluentui/react-components';

import type { ItemPerson, ItemRole } from '#hosts';
import { useTranslator, type TextKey } from '#i18n';

import { personListValues, subjectOfValue, valueOfSubject, type Subject } from './subject.ts';

export type PersonPickerProps = {
  readonly people: readonly ItemPerson[];
  readonly subject: Subject;
  readonly onChoose: (subject: Subject) => void;
};

export const roleTexts: Readonly<Record<ItemRole, TextKey>> = {
  sender: 'person.sender',
  organizer: 'person.organizer',
  recipient: 'person.recipient',
  attendee: 'person.attendee',
};

const useStyles = makeStyles({ list: { minWidth: 0, width: '100%' } });

/** The people on the item, and after them every other contact and the signed-in person. */
export function PersonPicker({ people, subject, onChoose }: PersonPickerProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const options = [
    ...people.map(({ displayName, mailAddress, role }) => ({
      value: mailAddress,
      text: t('person.withRole', { name: displayName, role: t(roleTexts[role]) }),
    })),
    { value: personListValues.search, text: t('person.another') },
    { value: personListValues.me, text: t('person.me') },
  ];
  const value = valueOfSubject(subject);
  return (
    <Field label={t('person.label')}>
      <Dropdown
        className={styles.list}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) onChoose(subjectOfValue(optionValue, people));
        }}
        selectedOptions={[value]}
        value={options.find((option) => option.value === value)?.text ?? ''}
      >
        {options.map((option) => (
          <Option key={option.value} text={option.text} value={option.value}>
            {option.text}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
