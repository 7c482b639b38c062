import { manifestUrl } from '../../../../../../sandbox/hosts/teams/protocol/content-url.ts';

describe('manifestUrl', () => {
  const facts = { appOrigin: 'http://localhost:4101', theme: 'dark', locale: 'es-ES' } as const;

  it.each([
    ['personal-tab', 'http://localhost:4101/personal-tab.html?theme=dark&locale=es-es'],
    ['channel-settings', 'http://localhost:4101/channel-settings.html?theme=dark&locale=es-es'],
  ] as const)('fills the placeholders of %s as Teams writes them', (page, address) => {
    expect(manifestUrl(page, facts)).toBe(address);
  });
});
