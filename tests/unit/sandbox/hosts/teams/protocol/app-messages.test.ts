import { reactTo } from '../../../../../../sandbox/hosts/teams/protocol/app-messages.ts';
import { hostFacts } from './host-facts-builder.ts';

const call = (func: string, ...args: readonly unknown[]) => ({ id: 1, func, args });

const parseRuntime = (answer: readonly unknown[] | undefined): unknown =>
  JSON.parse(String(answer?.[3]));

describe('initialize', () => {
  it('answers frame context, client type, version and runtime in the one order that gives bridge and capabilities', () => {
    const { answer } = reactTo(call('initialize', '2.58.0', 4, []), hostFacts());
    expect(answer?.slice(0, 3)).toEqual(['content', 'web', '2.0.5']);
    expect(parseRuntime(answer)).toMatchObject({
      apiVersion: 4,
      isNAAChannelRecommended: true,
      supports: { nestedAppAuth: {}, permissions: {}, app: { notifySuccessResponse: {} } },
    });
  });

  it('leaves nested app authentication out for a host without a bridge', () => {
    const { answer } = reactTo(call('initialize'), hostFacts({ bridge: 'absent' }));
    expect(parseRuntime(answer)).toMatchObject({ isNAAChannelRecommended: false });
    expect(parseRuntime(answer)).not.toHaveProperty('supports.nestedAppAuth');
  });

  it('offers no capability that it does not answer', () => {
    const { answer } = reactTo(call('initialize'), hostFacts());
    for (const capability of ['people', 'dialog', 'pages', 'profile']) {
      expect(parseRuntime(answer)).not.toHaveProperty(`supports.${capability}`);
    }
  });
});

describe('getContext', () => {
  it('names person, tenant, theme and language in the flat form of hosts', () => {
    const { answer } = reactTo(call('getContext'), hostFacts({ theme: 'contrast' }));
    expect(answer?.[0]).toMatchObject({
      frameContext: 'content',
      hostName: 'Teams',
      hostClientType: 'web',
      theme: 'contrast',
      locale: 'es-es',
      tid: '3e7d2b64-91c8-4f0a-b5d6-c0a7e5510001',
      userObjectId: '5d0c7a10-8f3e-4b6a-9c2d-000000000001',
      userPrincipalName: 'adelev@contoso.com',
      loginHint: 'adelev@contoso.com',
      userDisplayName: 'Adele Vance',
    });
  });

  it('names the program that it plays', () => {
    const { answer } = reactTo(call('getContext'), hostFacts({ hostName: 'Outlook' }));
    expect(answer?.[0]).toMatchObject({ hostName: 'Outlook' });
  });

  it('names no team, channel, chat or meeting in a personal tab', () => {
    const { answer } = reactTo(call('getContext'), hostFacts());
    for (const key of ['teamId', 'channelId', 'chatId', 'meetingId']) {
      expect(answer?.[0]).not.toHaveProperty(key);
    }
  });
});

describe('what the page reports', () => {
  it('answers success, which the page waits for', () => {
    expect(reactTo(call('appInitialization.success', '2.58.0'), hostFacts())).toEqual({
      outcome: 'answered',
      answer: [],
      task: { kind: 'page-stage', stage: 'succeeded' },
    });
  });

  it('only notes that the page is loaded', () => {
    expect(reactTo(call('appInitialization.appLoaded'), hostFacts())).toEqual({
      outcome: 'noted',
      task: { kind: 'page-stage', stage: 'loaded' },
    });
  });

  it('keeps reason and message of a failure', () => {
    const { task } = reactTo(
      call('appInitialization.failure', 'Timeout', 'Graph did not answer', undefined),
      hostFacts(),
    );
    expect(task).toEqual({
      kind: 'page-stage',
      stage: 'failed',
      message: 'Timeout: Graph did not answer',
    });
  });

  it('notes handlers without an answer', () => {
    expect(reactTo(call('registerHandler', 'beforeUnload'), hostFacts())).toEqual({
      outcome: 'noted',
      task: { kind: 'register-handler', name: 'beforeUnload' },
    });
  });
});

describe('permissions', () => {
  it.each(['permissions.has', 'permissions.request'])(
    '%s says whether devices were given',
    (func) => {
      expect(reactTo(call(func, 'media'), hostFacts()).answer).toEqual([null, true]);
      expect(reactTo(call(func, 'media'), hostFacts({ media: 'denied' })).answer).toEqual([
        null,
        false,
      ]);
    },
  );

  it('never gives the place of the person', () => {
    expect(reactTo(call('permissions.has', 'geolocation'), hostFacts()).answer).toEqual([
      null,
      false,
    ]);
  });
});

describe('authentication', () => {
  it('opens a window of the wanted size and answers when it is done', () => {
    const message = call('authentication.authenticate', 'https://localhost:4105/x', 300, 400);
    expect(reactTo(message, hostFacts())).toEqual({
      outcome: 'answered-later',
      task: {
        kind: 'open-authentication',
        url: 'https://localhost:4105/x',
        widthPx: 300,
        heightPx: 400,
      },
    });
  });

  it('answers the status and the token or reason that the window reports', () => {
    const success = reactTo(call('authentication.authenticate.success', 'result'), hostFacts());
    expect(success.task).toEqual({ kind: 'authentication-result', answer: [true, 'result'] });
    const failure = reactTo(call('authentication.authenticate.failure', 'no'), hostFacts());
    expect(failure.task).toEqual({ kind: 'authentication-result', answer: [false, 'no'] });
  });

  it('passes requests of nested app authentication on with their JSON', () => {
    const message = { ...call('nestedAppAuth.execute'), data: '{"method":"GetToken"}' };
    expect(reactTo(message, hostFacts())).toEqual({
      outcome: 'answered-later',
      task: { kind: 'nested-auth', data: '{"method":"GetToken"}' },
    });
  });
});

describe('links', () => {
  it('opens a web page and says so', () => {
    expect(reactTo(call('executeDeepLink', 'https://contoso.com/help'), hostFacts())).toEqual({
      outcome: 'answered',
      answer: [true],
      task: { kind: 'open-link', url: 'https://contoso.com/help' },
    });
  });

  it.each([
    'https://teams.microsoft.com/l/entity/x',
    'msteams:/l/chat',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'no address',
    undefined,
  ])('refuses %s and gives a reason', (url) => {
    const { answer, task } = reactTo(call('executeDeepLink', url), hostFacts());
    expect(answer).toEqual([false, expect.any(String)]);
    expect(task).toBeUndefined();
  });
});

describe('calls that this host does not know', () => {
  it('answers an error object where the library looks for one', () => {
    const { outcome, answer } = reactTo(call('people.selectPeople'), hostFacts());
    expect(outcome).toBe('not-supported');
    expect(answer).toEqual([
      { errorCode: 100, message: 'The sandbox\'s Teams does not support "people.selectPeople".' },
    ]);
  });

  it('answers status and reason where the library would take an object for success', () => {
    for (const func of ['authentication.getAuthToken', 'settings.setSettings', 'chat.openChat']) {
      expect(reactTo(call(func), hostFacts()).answer).toEqual([false, expect.any(String)]);
    }
  });

  it.each(['constructor', 'toString', '__proto__'])('takes "%s" for unknown as well', (func) => {
    expect(reactTo(call(func), hostFacts()).outcome).toBe('not-supported');
  });
});
