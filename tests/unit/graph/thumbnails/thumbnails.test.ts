import { createThumbnailsClient, type PhotoTarget } from '#graph';
import type { Result } from '#shared';

import {
  empty,
  json,
  me,
  picture,
  refusal,
  scriptGraph,
  type SeenRequest,
  type Step,
} from '../scripted-graph.ts';

type BatchRequest = {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: unknown;
};

const people = (count: number): readonly PhotoTarget[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'user', userId: `u${index}` }));

const requestsIn = ({ init }: SeenRequest): readonly BatchRequest[] =>
  (JSON.parse(init.body as string) as { requests: readonly BatchRequest[] }).requests;

/** Answers a batch entry by entry, in turned order, since the service promises none. */
const batch =
  (entry: (request: BatchRequest) => object, alone: Step = picture('alone')) =>
  (request: SeenRequest): Step =>
    request.url.endsWith('$batch')
      ? json(200, {
          responses: requestsIn(request)
            .map((one) => ({ id: one.id, ...entry(one) }))
            .reverse(),
        })
      : alone;

const present = (text: string) => ({
  status: 200,
  headers: { 'Content-Type': 'image/jpeg' },
  body: Buffer.from(text).toString('base64'),
});

const texts = (outcomes: readonly Result<{ status: string; bytes?: Blob }, { kind: string }>[]) =>
  Promise.all(outcomes.map(textOf));

const textOf = async (
  outcome: Result<{ status: string; bytes?: Blob }, { kind: string }>,
): Promise<string> => {
  if (!outcome.ok) return outcome.error.kind;
  return (await outcome.value.bytes?.text()) ?? outcome.value.status;
};

describe('thumbnails of many', () => {
  it('are asked for twenty at a time, and come in the order of their people', async () => {
    const { transport, clock, requests, tokenRequests } = scriptGraph(
      batch(({ url }) => present(url)),
    );

    const outcomes = await clock.run(createThumbnailsClient(transport).readThumbnails(people(45)));

    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual(
      Array.from({ length: 3 }, () => 'POST https://graph.example/v1.0/$batch'),
    );
    expect(requests.map((request) => requestsIn(request).length)).toEqual([20, 20, 5]);
    expect(await texts(outcomes)).toEqual(
      people(45).map((_, index) => `/users/u${index}/photos/48x48/$value`),
    );
    expect(tokenRequests[0]?.scopes).toEqual(['User.ReadBasic.All']);
  });

  it('come in the size that is asked for, of teams and contacts in their only one', async () => {
    const contact = { kind: 'contact', mailbox: me, contactId: 'c' } as const;
    const targets: readonly PhotoTarget[] = [
      me,
      { kind: 'group', groupId: 'g' },
      { kind: 'team', teamId: 't' },
      contact,
    ];
    const { transport, clock, requests, tokenRequests } = scriptGraph(batch(() => present('x')));

    await clock.run(createThumbnailsClient(transport).readThumbnails(targets, { size: '96x96' }));

    expect(requests.flatMap(requestsIn).map(({ url }) => url)).toEqual([
      '/me/photos/96x96/$value',
      '/groups/g/photos/96x96/$value',
      '/teams/t/photo/$value',
      '/me/contacts/c/photo/$value',
    ]);
    expect(requests.flatMap(requestsIn)[3]?.headers).toEqual({ prefer: 'IdType="ImmutableId"' });
    expect(tokenRequests[0]?.scopes).toHaveLength(4);
  });

  it.each(['base64', 'base64url'] as const)('are understood as %s', async (encoding) => {
    const bytes = Buffer.from([0xfb, 0xff, 0xbf, 0xfe, 0xff, 0xd8, 0xff]);
    const { transport, clock } = scriptGraph(
      batch(() => ({ ...present(''), body: bytes.toString(encoding) })),
    );

    const [first] = await clock.run(createThumbnailsClient(transport).readThumbnails([me]));

    if (!first?.ok || first.value.status === 'absent') throw new Error('no thumbnail');
    expect(Buffer.from(await first.value.bytes.arrayBuffer())).toEqual(bytes);
    expect(first.value.bytes.type).toBe('image/jpeg');
  });

  it('stand each for itself', async () => {
    const noPhoto = { status: 404, body: { error: { code: 'ImageNotFound', message: '' } } };
    const answers: readonly object[] = [
      present('photo'),
      noPhoto,
      { status: 403, body: { error: { code: 'ErrorAccessDenied', message: '' } } },
      { status: 200, body: 'not base64!' },
      { status: 200, body: '' },
      { status: 200, body: { an: 'object' } },
      { status: 404 },
      { status: 'x' },
    ];
    const { transport, clock } = scriptGraph(batch(({ id }) => answers[Number(id)] ?? {}));

    const outcomes = await clock.run(createThumbnailsClient(transport).readThumbnails(people(8)));

    expect(await texts(outcomes)).toEqual([
      'photo',
      'absent',
      'graph/forbidden',
      'graph/unexpected-answer',
      'graph/unexpected-answer',
      'graph/unexpected-answer',
      'graph/target-not-found',
      'graph/unexpected-answer',
    ]);
  });

  it.each([429, 503])('that are answered %d are asked for once more, alone', async (status) => {
    const { transport, clock, requests } = scriptGraph(
      batch(({ id }) =>
        id === '1' ? { status, headers: { 'Retry-After': '1', odd: 1 } } : present('together'),
      ),
    );

    const outcomes = await clock.run(createThumbnailsClient(transport).readThumbnails(people(3)));

    expect(await texts(outcomes)).toEqual(['together', 'alone', 'together']);
    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual([
      '/v1.0/$batch',
      '/v1.0/users/u1/photos/48x48/$value',
    ]);
  });

  it('fail alone where that one fails too', async () => {
    const { transport, clock } = scriptGraph(
      batch(() => ({ status: 429 }), refusal(403, 'ErrorAccessDenied')),
    );

    expect(
      await texts(await clock.run(createThumbnailsClient(transport).readThumbnails([me]))),
    ).toEqual(['graph/forbidden']);
  });

  it('of ids that can be part of no address are not asked for', async () => {
    const { transport, clock, requests } = scriptGraph(batch(() => present('x')));
    const targets = [{ kind: 'user', userId: '..' } as const, me];

    const outcomes = await clock.run(createThumbnailsClient(transport).readThumbnails(targets));

    expect(await texts(outcomes)).toEqual(['graph/id-invalid', 'x']);
    expect(requests.flatMap(requestsIn).map(({ url }) => url)).toEqual(['/me/photos/48x48/$value']);
  });

  it.each<[Step, string]>([
    [empty(500), 'graph/service-failed'],
    ['cut', 'graph/network'],
    [json(200, {}), 'graph/unexpected-answer'],
    [json(200, { responses: ['x'] }), 'graph/unexpected-answer'],
  ])('all fail with the batch (%#)', async (step, kind) => {
    const { transport, clock } = scriptGraph(() => step);

    expect(
      await texts(await clock.run(createThumbnailsClient(transport).readThumbnails(people(2)))),
    ).toEqual([kind, kind]);
  });

  it('of nobody need no request', async () => {
    const { transport, clock, requests } = scriptGraph([]);

    expect(await clock.run(createThumbnailsClient(transport).readThumbnails([]))).toEqual([]);
    expect(requests).toHaveLength(0);
  });
});
