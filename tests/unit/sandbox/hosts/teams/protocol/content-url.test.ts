import { contentUrl } from '../../../../../../sandbox/hosts/teams/protocol/content-url.ts';

describe('contentUrl', () => {
  it('fills the manifest’s placeholders as Teams writes them', () => {
    const facts = { appOrigin: 'http://localhost:4101', theme: 'dark', locale: 'es-ES' } as const;
    expect(contentUrl(facts)).toBe(
      'http://localhost:4101/personal-tab.html?theme=dark&locale=es-es',
    );
  });
});
