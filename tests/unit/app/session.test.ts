import type { Failure } from '#advice';
import { err } from '#shared';

import { graphError } from '../../support/fake-graph.ts';
import { createFakeSession } from '../../support/fake-session.ts';

describe('starting a session', () => {
  it('is starting until it is ready', async () => {
    const { session, services } = createFakeSession();
    expect(session.state()).toEqual({ status: 'starting' });
    await session.start();
    expect(session.state()).toEqual({ status: 'ready', services });
  });

  it('asks the host first, then for a token without a window, then makes the services', async () => {
    const { session, asked } = createFakeSession();
    await session.start();
    expect(asked).toEqual(['host', 'auth', 'token silent User.ReadWrite', 'services of adele']);
  });

  it('gives the host as soon as it has answered, and tells it that the page stands', async () => {
    const { session, host } = createFakeSession();
    expect(session.host()).toBeUndefined();
    await session.start();
    expect(session.host()).toBe(host);
    expect(host.told).toEqual(['loaded']);
  });

  it('tells every listener until it leaves', async () => {
    const { session } = createFakeSession();
    const seen: string[] = [];
    const unsubscribe = session.subscribe(() => seen.push(session.state().status));
    await session.start();
    expect(seen.at(-1)).toBe('ready');
    unsubscribe();
    seen.length = 0;
    await session.start();
    expect(seen).toEqual([]);
  });
});

describe('a sign-in that needs the person', () => {
  it.each([
    'auth/interaction-required',
    'auth/consent-required',
    'auth/cancelled',
    'auth/popup-blocked',
    'auth/account-unavailable',
    'auth/unavailable',
  ] as const)('waits for a press after %s, and that is no failure for the host', async (kind) => {
    const { session, answers, host } = createFakeSession();
    answers.tokens.push(err({ kind }));
    await session.start();
    expect(session.state()).toEqual({ status: 'sign-in-needed', failure: { kind } });
    expect(host.told).toEqual(['loaded']);
  });

  it('may open a window after the press, and then is ready', async () => {
    const { session, answers, asked } = createFakeSession();
    answers.tokens.push(err({ kind: 'auth/interaction-required' }));
    await session.start();
    const states: string[] = [];
    session.subscribe(() => states.push(session.state().status));
    await session.signIn();
    expect(states).toEqual(['signing-in', 'ready']);
    expect(asked).toContain('token after-press User.ReadWrite');
  });

  it('waits for the next press when the person closed the window', async () => {
    const { session, answers } = createFakeSession();
    answers.tokens.push(
      err({ kind: 'auth/interaction-required' }),
      err({ kind: 'auth/cancelled' }),
    );
    await session.start();
    await session.signIn();
    expect(session.state()).toEqual({
      status: 'sign-in-needed',
      failure: { kind: 'auth/cancelled' },
    });
    await session.signIn();
    expect(session.state().status).toBe('ready');
  });
});

describe('a start that fails', () => {
  const config: Failure = { kind: 'app/config-unreadable' };
  const timeout: Failure = { kind: 'hosts/timeout' };
  const unanswered = graphError('graph/timeout');

  it('says why the host did not answer; there is none to be told', async () => {
    const { session, answers, host } = createFakeSession();
    answers.hosts.push(err(timeout));
    await session.start();
    expect(session.state()).toEqual({ status: 'failed', failure: timeout });
    expect(host.told).toEqual([]);
  });

  it('tells the host what stopped the sign-in from being prepared', async () => {
    const { session, answers, host } = createFakeSession();
    answers.auths.push(err(config));
    await session.start();
    expect(session.state()).toEqual({ status: 'failed', failure: config });
    expect(host.told).toEqual(['loaded', 'failure: app/config-unreadable']);
  });

  it.each(['auth/network', 'auth/failed'] as const)(
    'says what stopped the sign-in: %s',
    async (kind) => {
      const { session, answers, host } = createFakeSession();
      answers.tokens.push(err({ kind }));
      await session.start();
      expect(session.state()).toEqual({ status: 'failed', failure: { kind } });
      expect(host.told).toEqual(['loaded', `failure: ${kind}`]);
    },
  );

  it('says what stopped the services', async () => {
    const { session, answers, host } = createFakeSession();
    answers.compositions.push(err(unanswered));
    await session.start();
    expect(session.state()).toEqual({ status: 'failed', failure: unanswered });
    expect(host.told).toEqual(['loaded', 'failure: graph/timeout']);
  });

  it('starts again when told, and asks again only for what had failed', async () => {
    const { session, answers, asked, host } = createFakeSession();
    answers.hosts.push(err(timeout));
    answers.auths.push(err(config));
    await session.start();
    await session.start();
    expect(session.state()).toEqual({ status: 'failed', failure: config });
    await session.start();
    expect(session.state().status).toBe('ready');
    expect(asked.filter((call) => call === 'host')).toHaveLength(2);
    expect(asked.filter((call) => call === 'auth')).toHaveLength(2);
    expect(host.told.filter((message) => message === 'loaded')).toHaveLength(1);
  });
});
