import { parseConfig, readConfig } from '../../../src/app/config.ts';

const clientId = '6f0d5c2e-3b1a-4c8d-9e7f-5a4b3c2d1e0f';
const tenantId = '11111111-2222-3333-4444-555555555555';
const address = 'https://portrait.contoso.com/config.json';

const invalid = (key: string, field?: string) => ({
  ok: false,
  error: {
    kind: 'app/config-invalid',
    problem: field === undefined ? { key } : { key, field },
  },
});

describe('config.json', () => {
  it('needs the application ID only: any work or school account, in the global cloud', () => {
    expect(parseConfig({ clientId })).toEqual({
      ok: true,
      value: { clientId, cloud: 'global', tenantId: 'organizations' },
    });
  });

  it.each(['global', 'usGov', 'usGovDod', 'china'])('knows the cloud %s', (cloud) => {
    expect(parseConfig({ clientId, cloud })).toMatchObject({ ok: true, value: { cloud } });
  });

  it('takes a tenant and a place for help', () => {
    const supportUrl = 'https://help.contoso.com/portrait';
    expect(parseConfig({ clientId, tenantId, supportUrl })).toEqual({
      ok: true,
      value: { clientId, cloud: 'global', tenantId, supportUrl },
    });
  });

  it.each([[null], [[]], ['text'], [42], [[{ clientId }]]])('is an object, not %j', (content) => {
    expect(parseConfig(content)).toEqual(invalid('config.notAnObject'));
  });

  it('names the field that is missing', () => {
    expect(parseConfig({})).toEqual(invalid('config.missingField', 'clientId'));
  });

  it.each(['clientID', 'authority', '$schema'])(
    'names the field that is not known: %s',
    (field) => {
      expect(parseConfig({ clientId, [field]: 'x' })).toEqual(
        invalid('config.unknownField', field),
      );
    },
  );

  it('names a field that every object seems to have', () => {
    const content: unknown = JSON.parse(`{"clientId":"${clientId}","__proto__":{"cloud":"china"}}`);
    expect(parseConfig(content)).toEqual(invalid('config.unknownField', '__proto__'));
  });

  it.each<[string, unknown, string]>([
    ['clientId', 'portrait', 'config.clientId'],
    ['clientId', '', 'config.clientId'],
    ['clientId', null, 'config.clientId'],
    ['clientId', 1, 'config.clientId'],
    ['clientId', `${clientId} `, 'config.clientId'],
    ['cloud', 'germany', 'config.cloud'],
    ['cloud', 'toString', 'config.cloud'],
    ['cloud', null, 'config.cloud'],
    ['cloud', ['global'], 'config.cloud'],
    ['tenantId', 'common', 'config.tenantId'],
    ['tenantId', 'contoso.com', 'config.tenantId'],
    ['tenantId', null, 'config.tenantId'],
    ['supportUrl', 'http://help.contoso.com', 'config.supportUrl'],
    ['supportUrl', 'javascript:alert(1)', 'config.supportUrl'],
    ['supportUrl', 'help', 'config.supportUrl'],
    ['supportUrl', null, 'config.supportUrl'],
  ])('names the field that is wrong: %s of %j', (field, value, key) => {
    expect(parseConfig({ clientId, [field]: value })).toEqual(invalid(key));
  });
});

describe('reading config.json', () => {
  const answering = (response: () => Response | Promise<Response>) => {
    const asked: [string, RequestInit | undefined][] = [];
    const fetchFile: typeof fetch = async (input, init) => {
      asked.push([input instanceof Request ? input.url : String(input), init]);
      return response();
    };
    return { asked, fetchFile };
  };

  it('asks the server whether it has changed', async () => {
    const { asked, fetchFile } = answering(() => Response.json({ clientId }));
    expect(await readConfig(fetchFile, address)).toMatchObject({ ok: true, value: { clientId } });
    expect(asked).toEqual([[address, { cache: 'no-cache' }]]);
  });

  it('names what is wrong in it', async () => {
    const { fetchFile } = answering(() => Response.json({ clientId, cloud: 'mars' }));
    expect(await readConfig(fetchFile, address)).toEqual(invalid('config.cloud'));
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ['it is not there', () => new Response('', { status: 404 })],
    ['the server fails', () => Response.json({ clientId }, { status: 500 })],
    ['it is no JSON', () => new Response('<!doctype html>')],
    ['it is empty', () => new Response('')],
    ['the connection breaks', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('says that it cannot be read when %s', async (_, response) => {
    expect(await readConfig(answering(response).fetchFile, address)).toEqual({
      ok: false,
      error: { kind: 'app/config-unreadable' },
    });
  });
});
