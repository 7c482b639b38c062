import { isFrom } from '../../../../../../sandbox/hosts/shared/protocol/sender.ts';

const frame = { name: 'the frame' };
const expected = { source: frame, origin: 'http://localhost:4101' };

describe('isFrom', () => {
  it('hears the framed page', () => {
    expect(isFrom(expected, { source: frame, origin: 'http://localhost:4101' })).toBe(true);
  });

  it('does not hear another page that the frame was navigated to', () => {
    expect(isFrom(expected, { source: frame, origin: 'https://evil.example' })).toBe(false);
  });

  it('does not hear another window of the same origin', () => {
    expect(isFrom(expected, { source: {}, origin: 'http://localhost:4101' })).toBe(false);
  });

  it('hears nobody while there is no frame', () => {
    const nobody = { source: null, origin: 'http://localhost:4101' };
    expect(isFrom(nobody, { source: null, origin: 'http://localhost:4101' })).toBe(false);
  });
});
