import { initialSettings, parseSettings } from '../../../../sandbox/faults/index.ts';

describe('parseSettings', () => {
  it('changes what is given and keeps the rest', () => {
    const current = { ...initialSettings, lagMs: 700, requestsPerSecond: 5 };

    expect(parseSettings({ photoPolicy: 'blocked', burst: 9 }, current)).toEqual({
      ok: true,
      value: {
        lagMs: 700,
        requestsPerSecond: 5,
        burst: 9,
        photoPolicy: 'blocked',
        allowPhotoProperties: false,
      },
    });
  });

  it('takes a limit and a demand away by null', () => {
    const current = {
      ...initialSettings,
      requestsPerSecond: 5,
      burst: 2,
      authenticationContext: 'c1',
    };

    const result = parseSettings(
      { requestsPerSecond: null, burst: null, authenticationContext: null },
      current,
    );

    expect(result).toEqual({ ok: true, value: initialSettings });
  });

  it('takes fractions of a request per second', () => {
    expect(parseSettings({ requestsPerSecond: 0.5 }, initialSettings)).toMatchObject({
      ok: true,
      value: { requestsPerSecond: 0.5 },
    });
  });

  it.each([
    ['yes', 'A JSON object is expected.'],
    [{ lagMs: '5' }, 'The field "lagMs" must be a whole number from 0 to 600000.'],
    [{ lagMs: null }, 'The field "lagMs" must be a whole number from 0 to 600000.'],
    [
      { requestsPerSecond: 0 },
      'The field "requestsPerSecond" must be a number above 0 and up to 100000, or null for no limit.',
    ],
    [{ burst: 1.5 }, 'The field "burst" must be a whole number from 1 to 100000.'],
    [
      { authenticationContext: '' },
      'The field "authenticationContext" must be a text that is not empty.',
    ],
    [{ photoPolicy: true }, 'The field "photoPolicy" must be "allowed" or "blocked".'],
    [{ allowPhotoProperties: 'no' }, 'The field "allowPhotoProperties" must be true or false.'],
    [
      { lag: 5 },
      'The field "lag" is unknown. Known are: lagMs, requestsPerSecond, burst, photoPolicy, allowPhotoProperties, authenticationContext.',
    ],
  ])('refuses %j in plain words', (given, error) => {
    expect(parseSettings(given, initialSettings)).toEqual({ ok: false, error });
  });
});
