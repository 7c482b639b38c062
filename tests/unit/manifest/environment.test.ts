import { buildManifest } from '../../../scripts/build-manifest.mjs';
import { findFaults, readEnvironment } from '../../../scripts/environment.mjs';

const guid = '6f0d5c2e-3b1a-4c8d-9e7f-5a4b3c2d1e0f';

const sound = {
  baseUrl: 'https://photos.example.com:8443/portrait',
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
    ['baseUrl', 'https://photos.example.com/', 'without a slash at its end'],
    ['clientId', '1234', 'clientId must be a GUID'],
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
    expect(findFaults(rest)).toEqual(['clientId is missing.']);
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
      url: 'https://photos.example.com:8443/portrait/a',
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
