import { isInstalled } from '../../../scripts/install.mjs';

const locked = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/a-darwin-arm64': { version: '1.0.0', optional: true },
};

describe('whether packages must be installed', () => {
  it('is done when every package stands there in its version', () => {
    expect(isInstalled(locked, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  });

  it('is not done when nothing was ever installed', () => {
    expect(isInstalled(locked, undefined)).toBe(false);
  });

  it('is not done when a package stands there in an older version', () => {
    expect(isInstalled(locked, { 'node_modules/a': { version: '0.9.0' } })).toBe(false);
  });

  it('is not done when a package is missing', () => {
    expect(isInstalled(locked, {})).toBe(false);
  });
});
