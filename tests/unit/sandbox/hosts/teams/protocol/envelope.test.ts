import {
  hostEvent,
  parseAppMessage,
  respond,
} from '../../../../../../sandbox/hosts/teams/protocol/envelope.ts';

describe('parseAppMessage', () => {
  it('reads a call with both of its ids', () => {
    const message = parseAppMessage({
      id: 3,
      uuidAsString: 'a-uuid',
      func: 'registerHandler',
      args: ['load'],
      apiVersionTag: 'v2_app.lifecycle',
    });
    expect(message).toEqual({
      id: 3,
      uuidAsString: 'a-uuid',
      func: 'registerHandler',
      args: ['load'],
    });
  });

  it('reads the JSON that nested app authentication carries beside the arguments', () => {
    const message = parseAppMessage({ id: 0, func: 'nestedAppAuth.execute', args: [], data: '{}' });
    expect(message?.data).toBe('{}');
  });

  it('takes missing arguments for none', () => {
    expect(parseAppMessage({ id: 1, func: 'getContext' })?.args).toEqual([]);
  });

  it.each([
    ['a text', 'hello'],
    ['nothing', null],
    ['a message of some extension', { source: 'react-devtools' }],
    ['an id that is no number', { id: '1', func: 'initialize' }],
    ['an event, which only hosts send', { func: 'themeChange', args: ['dark'] }],
  ])('does not take %s for a call', (_what, data) => {
    expect(parseAppMessage(data)).toBeUndefined();
  });
});

describe('respond', () => {
  it('echoes both ids', () => {
    const message = { id: 7, uuidAsString: 'a-uuid', func: 'getContext', args: [] };
    expect(respond(message, ['x'])).toEqual({ id: 7, uuidAsString: 'a-uuid', args: ['x'] });
  });

  it('leaves out the newer id where the page sent none', () => {
    expect(respond({ id: 7, func: 'getContext', args: [] }, [])).toEqual({ id: 7, args: [] });
  });
});

describe('hostEvent', () => {
  it('has no id, since the library takes what has one for an answer', () => {
    expect(hostEvent('themeChange', 'dark')).toEqual({ func: 'themeChange', args: ['dark'] });
  });
});
