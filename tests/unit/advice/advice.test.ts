import { adviseOn, failureKinds, type Failure, type FailureKind } from '#advice';
import type { GraphError } from '#graph';
import { createTranslator, languages, type Language, type Translate } from '#i18n';

import { graphError } from '../../support/fake-graph.ts';

const codes = Object.keys(languages) as readonly Language[];

/** One failure of each kind, as its module makes it. */
const failureOf = (kind: FailureKind): Failure => {
  if (kind.startsWith('graph/')) return graphError(kind as GraphError['kind']);
  if (kind === 'app/config-invalid') return { kind, problem: { key: 'config.cloud' } };
  return { kind } as Failure;
};

const detailsOf = (failure: Failure, t: Translate) =>
  Object.fromEntries(adviseOn(failure, t).details.map(({ label, value }) => [label, value]));

describe.each(codes)('advice in %s', (language) => {
  let t: Translate;
  beforeAll(async () => {
    ({ t } = await createTranslator(language));
  });

  it.each(failureKinds)('says what happened, why, and what to do: %s', (kind) => {
    const { title, explanation, nextStep } = adviseOn(failureOf(kind), t);
    for (const text of [title, explanation, nextStep]) {
      expect(text).toMatch(/\p{L}{2}/u);
      expect(text).not.toMatch(/advice\.|\{\{|\$t/);
    }
    expect(new Set([title, explanation, nextStep]).size).toBe(3);
  });

  it('has a title of its own for every kind', () => {
    const titles = failureKinds.map((kind) => adviseOn(failureOf(kind), t).title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('advice', () => {
  let t: Translate;
  beforeAll(async () => {
    ({ t } = await createTranslator('en'));
  });

  it.each(failureKinds)('offers something, or says who can do something: %s', (kind) => {
    const { action, who } = adviseOn(failureOf(kind), t);
    expect(['you', 'administrator', 'nobody-wait']).toContain(who);
    expect(['try-again', 'sign-in', 'choose-another', 'none']).toContain(action);
  });

  it.each(['auth/interaction-required', 'auth/consent-required', 'auth/popup-blocked'] as const)(
    'offers to sign in where that helps: %s',
    (kind) => {
      expect(adviseOn({ kind }, t).action).toBe('sign-in');
    },
  );

  it.each(['imaging/corrupt', 'imaging/empty', 'imaging/not-an-image'] as const)(
    'offers another photo where trying the same again is no use: %s',
    (kind) => {
      expect(adviseOn({ kind }, t).action).toBe('choose-another');
    },
  );

  it.each([
    [1_000, 'Try again in 1 minute.'],
    [60_000, 'Try again in 1 minute.'],
    [61_000, 'Try again in 2 minutes.'],
    [600_000, 'Try again in 10 minutes.'],
  ])('names the minutes when the service names the time (%s ms)', (retryAfterMs, nextStep) => {
    const failure: Failure = { ...graphError('graph/throttled'), retryAfterMs };
    expect(adviseOn(failure, t).nextStep).toBe(nextStep);
  });

  it('names no time where the service named none', () => {
    expect(adviseOn(graphError('graph/throttled'), t).nextStep).toBe(
      'Wait a minute, then try again.',
    );
  });

  it('names what is wrong with the configuration', () => {
    const problem = { key: 'config.unknownField', field: 'clientID' } as const;
    expect(adviseOn({ kind: 'app/config-invalid', problem }, t).explanation).toBe(
      'Its configuration, config.json, has a mistake: The field “clientID” is not known.',
    );
    expect(
      adviseOn({ kind: 'app/config-invalid', problem: { key: 'config.tenantId' } }, t).explanation,
    ).toContain('“tenantId” must be a GUID or “organizations”.');
  });
});

describe('details for support', () => {
  let t: Translate;
  beforeAll(async () => {
    ({ t } = await createTranslator('en'));
  });

  it('hold what finds a request in the logs', () => {
    expect(detailsOf(graphError('graph/service-failed'), t)).toEqual({
      Error: 'graph/service-failed',
      Request: 'PUT /v1.0/me/photo/$value',
      Status: '500',
      Code: 'InternalServerError',
      'Request ID': 'request-1',
      'Client request ID': 'client-1',
      Time: '2026-01-01T00:00:00.000Z',
    });
  });

  it('leave out what is not known', () => {
    const { details } = graphError('graph/network');
    const { method, path, clientRequestId, time } = details;
    const failure: Failure = {
      kind: 'graph/network',
      details: { method, path, clientRequestId, time },
    };
    expect(Object.keys(detailsOf(failure, t))).toEqual([
      'Error',
      'Request',
      'Client request ID',
      'Time',
    ]);
  });

  it('hold the code and the correlation of a sign-in', () => {
    const failure: Failure = {
      kind: 'auth/consent-required',
      code: 'consent_required',
      correlationId: 'correlation-1',
    };
    expect(detailsOf(failure, t)).toEqual({
      Error: 'auth/consent-required',
      Code: 'consent_required',
      'Correlation ID': 'correlation-1',
    });
  });

  it('hold the code of a host', () => {
    expect(detailsOf({ kind: 'hosts/failed', code: 'not-loaded' }, t)).toEqual({
      Error: 'hosts/failed',
      Code: 'not-loaded',
    });
  });

  it.each(failureKinds)('always name the kind: %s', (kind) => {
    expect(adviseOn(failureOf(kind), t).details[0]).toEqual({ label: 'Error', value: kind });
  });

  it('take no more from a failure than they name: no token, no picture', () => {
    const secrets = {
      accessToken: 'eyJ0eXAi.secret',
      headers: { authorization: 'Bearer eyJ0eXAi.secret' },
      body: 'data:image/jpeg;base64,/9j/secret',
    };
    const { details } = graphError('graph/forbidden');
    const careless: readonly Failure[] = [
      { ...graphError('graph/forbidden'), ...secrets, details: { ...details, ...secrets } },
      ...failureKinds.map((kind): Failure => ({ ...failureOf(kind), ...secrets })),
    ];
    for (const failure of careless) {
      expect(JSON.stringify(adviseOn(failure, t))).not.toMatch(/secret|eyJ|base64/);
    }
  });
});
