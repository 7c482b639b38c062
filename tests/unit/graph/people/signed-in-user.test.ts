import { empty, json, refusal, scriptGraph, type Step } from '../scripted-graph.ts';

const readWith = async (step: Step) => {
  const { client, clock } = scriptGraph([step]);
  return clock.run(client.readSignedInUser());
};

describe('the signed-in user', () => {
  it('has an object id, a user principal name and a display name', async () => {
    const outcome = await readWith(
      json(200, { id: 'o-1', userPrincipalName: 'adele@contoso.example', displayName: 'Adele' }),
    );

    expect(outcome).toEqual({
      ok: true,
      value: { objectId: 'o-1', userPrincipalName: 'adele@contoso.example', displayName: 'Adele' },
    });
  });

  it.each([null, '', undefined])(
    'goes by the principal name when the display name is %p',
    async (displayName) => {
      const outcome = await readWith(
        json(200, { id: 'o-1', userPrincipalName: 'a@b', displayName }),
      );

      expect(outcome).toMatchObject({ value: { displayName: 'a@b' } });
    },
  );

  it.each<[string, Step]>([
    ['without an id', json(200, { userPrincipalName: 'a@b' })],
    ['without a principal name', json(200, { id: 'o-1' })],
    ['in a list', json(200, [])],
    ['that is a web page', { answer: () => new Response('<html></html>', { status: 200 }) }],
    ['that is empty', empty(204)],
  ])('is not taken from an answer %s', async (_, step) => {
    expect(await readWith(step)).toMatchObject({
      ok: false,
      error: {
        kind: 'graph/unexpected-answer',
        details: { method: 'GET' },
      },
    });
  });

  it('cannot be read by a token without the permission', async () => {
    expect(await readWith(refusal(403, 'Authorization_RequestDenied'))).toMatchObject({
      ok: false,
      error: { kind: 'graph/permission-missing', details: { code: 'Authorization_RequestDenied' } },
    });
  });
});
