import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { buildManifest } from '../../../scripts/build-manifest.mjs';
import { findFaults, readEnvironment } from '../../../scripts/environment.mjs';

const guid = '6f0d5c2e-3b1a-4c8d-9e7f-5a4b3c2d1e0f';

const sound = {
  baseUrl: 'https://photos.example.com:8443',
  manifestId: guid,
  outlookAddInId: guid,
  clientId: guid,
  developerName: 'Example',
  privacyUrl: 'https://example.com/privacy',
  termsUrl: 'https://example.com/terms',
};

describe('the values of a deployment', () => {
  it.each([
    ['baseUrl', 'http://photos.example.com', 'baseUrl must be an https address'],
    ['baseUrl', 'https://photos.example.com/', 'without a slash'],
    ['baseUrl', 'https://photos.example.com/portrait', 'ends with the host name'],
    ['clientId', '1234', 'clientId must be a GUID'],
    ['clientId', '1234', 'registration in Microsoft Entra (PORTRAIT_CLIENT_ID)'],
    ['manifestId', 'portrait', 'Make one once with'],
    ['developerName', 'x'.repeat(33), 'developerName must be 1 to 32 characters'],
    ['cloud', 'mars', 'cloud must be one of global, usGov, usGovDod, china'],
    ['tenantId', 'common', 'tenantId must be a GUID or organizations'],
    ['clientID', guid, 'clientID is no known field'],
  ])('are refused in words when %s is %s', (field, value, words) => {
    expect(findFaults({ ...sound, [field]: value })).toEqual([expect.stringContaining(words)]);
  });

  it('are refused when one is missing', () => {
    const { clientId, ...rest } = sound;

    expect(clientId).toBe(guid);
    expect(findFaults(rest)).toEqual([expect.stringContaining('clientId is missing. It is')]);
  });

  it('are overridden by environment variables', () => {
    const variables = {
      PORTRAIT_BASE_URL: 'https://photos.contoso.com',
      PORTRAIT_OUTLOOK_ADD_IN_ID: guid,
    };

    expect(readEnvironment('production', { variables })).toMatchObject({
      baseUrl: 'https://photos.contoso.com',
      outlookAddInId: guid,
    });
  });

  it('are told from those of no deployment by the names that there are', () => {
    expect(() => readEnvironment('contoso', { variables: {} })).toThrow(
      /no values for a deployment contoso[^]*There are development, production;/,
    );
  });

  it('are refused where their file is no JSON', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'portrait-values-'));
    writeFileSync(path.join(folder, 'broken.json'), '{ "baseUrl": ');

    expect(() => readEnvironment('broken', { folder, variables: {} })).toThrow(
      /broken\.json is no JSON: /,
    );
    rmSync(folder, { recursive: true });
  });

  it('have ids of their own in each file, so that two of them can be installed side by side', () => {
    const ids = ['development', 'production'].flatMap((name) => {
      const values = readEnvironment(name, { variables: {} });
      return [values.manifestId, values.outlookAddInId, values.clientId];
    });

    expect(new Set(ids).size).toBe(6);
  });

  it('name every fault at once', () => {
    const variables = { PORTRAIT_BASE_URL: 'nowhere', PORTRAIT_CLIENT_ID: 'nobody' };

    expect(() => readEnvironment('production', { variables })).toThrow(
      /baseUrl must[^]*clientId must/,
    );
  });
});

describe('building the manifest', () => {
  it('puts the values and the host of the address in', () => {
    const template = '{ "version": "${version}", "domain": "${baseHost}", "url": "${baseUrl}/a" }';

    expect(JSON.parse(buildManifest(template, sound, '1.0.0'))).toEqual({
      version: '1.0.0',
      domain: 'photos.example.com:8443',
      url: 'https://photos.example.com:8443/a',
    });
  });

  it('keeps a value with quotation marks from breaking the file', () => {
    const built = buildManifest('["${developerName}"]', { ...sound, developerName: 'A "B"' }, '1');

    expect(JSON.parse(built)).toEqual(['A "B"']);
  });

  it('refuses a template that names an unknown value', () => {
    expect(() => buildManifest('["${colour}"]', sound, '1')).toThrow('${colour}');
  });
});
