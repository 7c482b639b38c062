import { createPeopleClient } from '#graph';

import { pathOnOrigin } from '../../../src/graph/pages.ts';
import { json, scriptGraph } from './scripted-graph.ts';

describe('the next page of a collection', () => {
  it.each([
    'https://evil.example/v1.0/me',
    'http://graph.example/v1.0/me',
    'https://graph.example.evil.example/',
    'https://graph.example:8443/v1.0/me',
    '/v1.0/me',
    'no address',
  ])('is not followed to %s, which must not see the token', async (link) => {
    const { transport, clock, requests } = scriptGraph([
      json(200, { value: [], '@odata.nextLink': link }),
    ]);

    const owns = await clock.run(createPeopleClient(transport).checkGroupOwnership('g1'));

    expect(owns).toMatchObject({ error: { kind: 'graph/unexpected-answer' } });
    expect(requests).toHaveLength(1);
  });

  it('is followed on the same origin, with its query and without names and passwords', () => {
    expect(pathOnOrigin('https://graph.example/v1.0/x?$skip=2', 'https://graph.example/')).toBe(
      '/v1.0/x?$skip=2',
    );
    expect(pathOnOrigin('https://a:b@graph.example/v1.0/x', 'https://graph.example')).toBe(
      '/v1.0/x',
    );
  });
});
