/** @jest-environment jsdom */
import { takePersonHint } from '../../../src/app/take-person-hint.ts';

const userObjectId = '11111111-2222-4333-8444-555555555555';
const tenantId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';

const open = (address: string): void => history.replaceState(null, '', address);

it('gives the person and leaves nothing of them in the address', () => {
  open(`/personal-tab.html?theme=dark#user=${userObjectId}&tenant=${tenantId}`);

  expect(takePersonHint()).toEqual({ tenantId, userObjectId });
  expect(location.href).toBe('http://localhost/personal-tab.html?theme=dark');
  expect(takePersonHint()).toBeUndefined();
});

it('leaves an address that names nobody as it is', () => {
  open('/personal-tab.html#user={user.id}&tenant={user.tenant.id}');

  expect(takePersonHint()).toBeUndefined();
  expect(location.hash).not.toBe('');
});
