import { readFileSync } from 'node:fs';
import path from 'node:path';

import {
  manifestUrl,
  templates,
} from '../../../../../../sandbox/hosts/teams/protocol/content-url.ts';

type Manifest = {
  readonly staticTabs: readonly { readonly contentUrl: string }[];
  readonly configurableTabs: readonly { readonly configurationUrl: string }[];
};

const manifestFile = path.resolve(import.meta.dirname, '../../../../../../manifest/manifest.json');

describe('manifestUrl', () => {
  const facts = {
    appOrigin: 'http://localhost:4101',
    theme: 'dark',
    locale: 'es-ES',
    tenantId: 'contoso',
    person: { objectId: 'adele' },
  } as const;

  it.each([
    [
      'personal-tab',
      'http://localhost:4101/personal-tab.html?theme=dark&locale=es-es#user=adele&tenant=contoso',
    ],
    ['channel-settings', 'http://localhost:4101/channel-settings.html?theme=dark&locale=es-es'],
  ] as const)('fills the placeholders of %s as Teams writes them', (page, address) => {
    expect(manifestUrl(page, facts)).toBe(address);
  });

  it('has the addresses of the manifest', () => {
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;

    expect(Object.values(templates).map((template) => `\${baseUrl}${template}`)).toEqual([
      manifest.staticTabs[0]?.contentUrl,
      manifest.configurableTabs[0]?.configurationUrl,
    ]);
  });
});
