import { readPersonHint, readUrlHints } from '#hosts';

describe('hints in the address', () => {
  it('reads theme and locale', () => {
    expect(readUrlHints('?theme=dark&locale=pt-br')).toEqual({ theme: 'dark', locale: 'pt-BR' });
  });

  it('counts a placeholder that the host left in place as absent', () => {
    expect(readUrlHints('?theme={app.theme}&locale={app.locale}')).toEqual({});
    expect(readUrlHints('?theme=%7Bapp.theme%7D&locale=%7Bapp.locale%7D')).toEqual({});
  });

  it.each([
    '',
    '?',
    '?theme=&locale=',
    '?theme=glass&locale=es_ES',
    '?theme=DARK&locale=-',
    '?theme=<script>&locale=1',
    '?theme=constructor&locale=%00',
  ])('takes nothing from %p', (search) => {
    expect(readUrlHints(search)).toEqual({});
  });

  it('keeps the valid one when the other is not', () => {
    expect(readUrlHints('?theme=nonsense&locale=ja')).toEqual({ locale: 'ja' });
    expect(readUrlHints('?theme=contrast&locale=nonsense!')).toEqual({ theme: 'contrast' });
  });
});

describe('the person in the address', () => {
  const userObjectId = '11111111-2222-4333-8444-555555555555';
  const tenantId = 'AAAAAAAA-bbbb-4ccc-8ddd-eeeeeeeeeeee';

  it('reads who it is, and in which tenant', () => {
    const person = readPersonHint(`#user=${userObjectId}&tenant=${tenantId}`);
    expect(person).toEqual({ tenantId, userObjectId });
  });

  it.each([
    '',
    '#',
    '#user={user.id}&tenant={user.tenant.id}',
    `#user=${userObjectId}`,
    `#tenant=${tenantId}`,
    `#user=${userObjectId}&tenant=contoso`,
    `#user=${userObjectId}0&tenant=${tenantId}`,
  ])('takes nobody from %p', (hash) => {
    expect(readPersonHint(hash)).toBeUndefined();
  });
});
