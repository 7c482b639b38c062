import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { buildOutlookManifest } from '../../../scripts/build-outlook-manifest.mjs';
import { readEnvironment } from '../../../scripts/environment.mjs';
import { findManifestFaults } from '../../../scripts/manifest-checks.mjs';
import {
  packageOf,
  soundFiles,
  soundManifest,
  soundOutlookXml,
  version,
  type Files,
  type Manifest,
} from './sound-package.ts';

const faultsOf = (manifest: Manifest, files: Files, outlookXml: string) =>
  findManifestFaults(packageOf(manifest, files, outlookXml), version);

const extensionFaults: [string, (manifest: Manifest) => void, string][] = [
  [
    'a button without an action',
    ({ extensions: [{ ribbons }] }) =>
      (ribbons[0]!.tabs[0].groups[0].controls[0].actionId = 'open'),
    'action: mailRead names open, which no runtime has',
  ],
  [
    'an action without a button',
    ({ extensions: [{ runtimes }] }) => runtimes[0].actions.push({ id: 'idle' }),
    'action: idle is in no ribbon',
  ],
  [
    'a place without a button',
    ({ extensions: [{ ribbons }] }) => ribbons[2]!.contexts.pop(),
    'action: meetingDetailsAttendee must have one button',
  ],
  [
    'a permission that is not needed',
    ({ authorization }) =>
      authorization.permissions.resourceSpecific.push({
        name: 'Mailbox.ReadWrite.User',
        type: 'Delegated',
      }),
    'permission: Mailbox.ReadWrite.User (Delegated) is asked for and not needed',
  ],
  [
    'a permission that is missing',
    ({ authorization }) => authorization.permissions.resourceSpecific.shift(),
    'permission: MailboxItem.Read.User (Delegated) is needed and not asked for',
  ],
  [
    'a page that is not https',
    ({ extensions: [{ runtimes }] }) =>
      (runtimes[0].code.page = 'http://portrait.example.com/outlook-pane.html'),
    'address: extensions[0].runtimes[0].code.page must be https',
  ],
  [
    'a page on a domain that is not declared',
    ({ extensions: [{ runtimes }] }) =>
      (runtimes[0].code.page = 'https://elsewhere.example.com/outlook-pane.html'),
    'domain: extensions[0].runtimes[0].code.page is at elsewhere.example.com',
  ],
  [
    'a place that the schema does not know',
    ({ extensions: [{ ribbons }] }) => (ribbons[0]!.contexts = ['contactRead']),
    'schema: manifest.json/extensions/0/ribbons/0/contexts/0',
  ],
  [
    'a button without its large icon',
    ({ extensions: [{ ribbons }] }) => ribbons[1]!.tabs[0].groups[0].controls[0].icons.pop(),
    'icon: portraitComposeButton has none of 80 pixels',
  ],
  [
    'an icon that is elsewhere',
    ({ extensions: [{ ribbons }] }) =>
      (ribbons[0]!.tabs[0].groups[0].icons[0]!.url = 'https://cdn.example.com/icon-16.png'),
    'icon: https://cdn.example.com/icon-16.png is not beside',
  ],
];

it.each(extensionFaults)('reports %s in the part for Outlook', async (_, plant, fault) => {
  const manifest = soundManifest();
  plant(manifest);

  const faults = await faultsOf(manifest, soundFiles(), soundOutlookXml());

  expect(faults).toContainEqual(expect.stringContaining(fault));
});

it('reports a text for Outlook that a language lacks', async () => {
  const label = 'extensions[0].ribbons[0].tabs[0].groups[0].controls[0].label';
  const files = soundFiles();
  files['de.json'] = Buffer.from(files['de.json']!.toString().replace(`"${label}"`, '"$schema"'));

  expect(await faultsOf(soundManifest(), files, soundOutlookXml())).toContain(
    `locale: de.json does not translate ${label}`,
  );
});

it('reports an icon of the ribbon with the wrong pixels, once in each manifest', async () => {
  const files = soundFiles();
  files['assets/icon-80.png'] = files['assets/icon-64.png']!;
  const fault = 'icon: assets/icon-80.png must be a PNG of 80 by 80 pixels, and is png of 64 by 64';

  expect(await faultsOf(soundManifest(), files, soundOutlookXml())).toEqual([fault, fault]);
});

it('reports an icon of the ribbon that is missing', async () => {
  const files = { ...soundFiles(), 'assets/icon-16.png': undefined };

  expect(await faultsOf(soundManifest(), files, soundOutlookXml())).toContain(
    'icon: assets/icon-16.png is named by the manifest and is missing',
  );
});

const base = 'https://portrait.example.com';

const xmlFaults: [string, [string, string], string][] = [
  ['an element that is not closed', ['</Hosts>', ''], 'xml: outlook.xml:'],
  [
    'an address that is not https',
    [
      `DefaultValue="${base}/assets/icon-64.png"`,
      'DefaultValue="http://portrait.example.com/a.png"',
    ],
    'address: outlook.xml IconUrl must be https',
  ],
  [
    'a page on a domain that is not declared',
    [`<AppDomain>${base}<`, '<AppDomain>https://other.example.com<'],
    'domain: outlook.xml pane.url is at https://portrait.example.com',
  ],
  [
    'a value that was left out',
    ['<ProviderName>Portrait contributors<', '<ProviderName>${developerName}<'],
    'placeholder: outlook.xml ProviderName holds ${developerName}',
  ],
  [
    'a resource that is missing',
    ['<Description resid="read.description"', '<Description resid="red.description"'],
    'resource: outlook.xml names red.description, which it does not have',
  ],
  [
    'a resource that nothing names',
    ['<Description resid="read.description"', '<Description resid="meeting.description"'],
    'resource: nothing in outlook.xml names read.description',
  ],
  [
    'a permission beyond reading the item',
    ['>ReadItem<', '>ReadWriteMailbox<'],
    'permission: outlook.xml asks for ReadWriteMailbox, and must ask for ReadItem',
  ],
  [
    'a button without its small icon',
    ['<bt:Image size="16" resid="icon.16" />', ''],
    'icon: outlook.xml portraitReadButton has none of 16 pixels',
  ],
  [
    'another version',
    ['<Version>1.2.3.0<', '<Version>1.2.4.0<'],
    'agreement: outlook.xml Version is 1.2.4.0, and must be 1.2.3.0',
  ],
  [
    'another name',
    ['<DisplayName DefaultValue="Portrait"', '<DisplayName DefaultValue="Portraits"'],
    'agreement: outlook.xml DisplayName (default) is Portraits, and must be Portrait',
  ],
  [
    'another name of the button in one language',
    ['Value="Kontaktfoto"', 'Value="Foto"'],
    'agreement: outlook.xml MessageReadCommandSurface button (de-DE) is Foto, and must be Kontaktfoto',
  ],
  [
    'a language too many',
    ['<bt:Override Locale="de-DE" Value="Kontaktfoto"', '<bt:Override Locale="it-IT" Value="Foto"'],
    'agreement: outlook.xml MessageReadCommandSurface button (it-IT) is Foto, and must be undefined',
  ],
  [
    'an identity that the other manifest does not hide',
    ['<Id>71cb', '<Id>81cb'],
    'agreement: outlook.xml Id is 81cbcb5b',
  ],
  [
    'a pane that cannot be pinned',
    ['<SupportsPinning>true</SupportsPinning>', ''],
    'agreement: outlook.xml MessageReadCommandSurface SupportsPinning is false, and must be true',
  ],
  [
    'a place that is left out',
    ['xsi:type="AppointmentAttendeeCommandSurface"', 'xsi:type="Events"'],
    'agreement: outlook.xml AppointmentAttendeeCommandSurface is undefined',
  ],
  [
    'another page',
    [
      `id="pane.url" DefaultValue="${base}/outlook-pane.html"`,
      `id="pane.url" DefaultValue="${base}/pane.html"`,
    ],
    'agreement: outlook.xml MessageReadCommandSurface page is https://portrait.example.com/pane.html',
  ],
];

it.each(xmlFaults)('reports %s in outlook.xml', async (_, [sound, planted], fault) => {
  const xml = soundOutlookXml();
  expect(xml).toContain(sound);

  const faults = await faultsOf(soundManifest(), soundFiles(), xml.replace(sound, planted));

  expect(faults).toContainEqual(expect.stringContaining(fault));
});

describe('the schemas of outlook.xml', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'portrait-schemas-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Not Microsoft's: it knows the root and its identity, whatever comes after. */
  const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
      targetNamespace="http://schemas.microsoft.com/office/appforoffice/1.1" elementFormDefault="qualified">
    <xs:element name="OfficeApp"><xs:complexType><xs:sequence>
      <xs:element name="Id"><xs:simpleType><xs:restriction base="xs:string"><xs:length value="36"/></xs:restriction></xs:simpleType></xs:element>
      <xs:any maxOccurs="unbounded" processContents="skip"/>
    </xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element>
  </xs:schema>`;

  it('refuse what they do not allow', async () => {
    writeFileSync(path.join(folder, 'OfficeAppManifestV1_1.xsd'), schema);
    const xml = soundOutlookXml().replace(' xsi:type="MailApp"', '');
    const faultsWith = (outlookXml: string) =>
      findManifestFaults(packageOf(soundManifest(), soundFiles(), outlookXml), version, {
        outlookSchemaFolder: folder,
      });

    expect(await faultsWith(xml)).toEqual([]);
    expect(await faultsWith(xml.replace('<Id>71cbcb5b', '<Id>71cb'))).toContainEqual(
      expect.stringMatching(/^schema: outlook\.xml:\d+ .*Id/),
    );
  });

  it('must be there where they are asked', async () => {
    const options = { outlookSchemaFolder: tmpdir() };

    await expect(
      findManifestFaults(packageOf(soundManifest(), soundFiles()), version, options),
    ).rejects.toThrow('holds no OfficeAppManifestV1_1.xsd');
  });
});

it('builds a text with marks of XML so that it stays one text', () => {
  const template =
    '<Name DefaultValue="${text:name.short}" /><Provider>${developerName}</Provider>';
  const environment = {
    ...readEnvironment('production', { variables: {} }),
    developerName: 'A & B',
  };
  const texts = {
    english: new Map([['name.short', 'Photo "<1>"']]),
    translations: [{ languageTag: 'de', texts: new Map([['name.short', 'Foto']]) }],
  };

  expect(buildOutlookManifest(template, { environment, version, texts })).toBe(
    '<Name DefaultValue="Photo &quot;&lt;1&gt;&quot;"><Override Locale="de-DE" Value="Foto" /></Name>' +
      '<Provider>A &amp; B</Provider>',
  );
});

it('refuses to build with a text that is not there', () => {
  const texts = { english: new Map<string, string>(), translations: [] };
  const environment = readEnvironment('production', { variables: {} });

  expect(() =>
    buildOutlookManifest('<Name DefaultValue="${text:name}" />', { environment, version, texts }),
  ).toThrow('outlook.xml names the text name, which is missing.');
});
