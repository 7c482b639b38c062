import { itemsOf } from '../../../../../../sandbox/hosts/outlook/mail/mailbox.ts';
import { neighbourOf } from '../../../../../../sandbox/hosts/outlook/state/selecting.ts';

const me = { name: 'Adele Vance', address: 'adelev@contoso.com', kind: 'user' } as const;
const itemAt = (index: number) => itemsOf(me)[index];

it('goes from item to item although the list is made anew each time', () => {
  expect(neighbourOf(itemsOf(me), itemAt(3), 1)?.id).toBe(itemAt(4)?.id);
  expect(neighbourOf(itemsOf(me), itemAt(3), -1)?.id).toBe(itemAt(2)?.id);
});

it('ends at both ends of the list, and begins at the first item', () => {
  expect(neighbourOf(itemsOf(me), itemAt(0), -1)).toBeUndefined();
  expect(neighbourOf(itemsOf(me), itemsOf(me).at(-1), 1)).toBeUndefined();
  expect(neighbourOf(itemsOf(me), undefined, 1)?.id).toBe(itemAt(0)?.id);
});
