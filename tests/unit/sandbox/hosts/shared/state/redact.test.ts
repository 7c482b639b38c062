import { redact } from '../../../../../../sandbox/hosts/shared/state/redact.ts';

describe('redact', () => {
  it('opens JSON that travels as text and takes the tokens out, however deep', () => {
    const details = [
      null,
      JSON.stringify({ token: { access_token: 'secret', id_token: 'se.cr.et' } }),
    ];
    const shown = redact(details);
    expect(shown).toEqual([
      null,
      {
        token: {
          access_token: '(6 characters, not shown)',
          id_token: '(8 characters, not shown)',
        },
      },
    ]);
  });

  it('leaves everything else as it is', () => {
    const details = { scope: 'User.ReadWrite', list: [1, true, null], odd: '{not JSON' };
    expect(redact(details)).toEqual(details);
  });
});
