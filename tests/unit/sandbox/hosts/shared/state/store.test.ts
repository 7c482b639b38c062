import {
  defaultState,
  movesChannel,
  needsReload,
} from '../../../../../../sandbox/hosts/teams/state/shell-state.ts';
import { createStore } from '../../../../../../sandbox/hosts/shared/state/store.ts';

describe('createStore', () => {
  it('tells what is now and what was before', () => {
    const store = createStore({ theme: 'light', width: 'full' });
    const seen: unknown[] = [];
    store.subscribe((after, before) => seen.push([after.theme, before.theme]));
    store.update({ theme: 'dark' });
    expect(seen).toEqual([['dark', 'light']]);
  });

  it('tells nothing when nothing changed', () => {
    const store = createStore({ theme: 'light' });
    let calls = 0;
    store.subscribe(() => (calls += 1));
    store.update({ theme: 'light' });
    expect(calls).toBe(0);
  });
});

describe('needsReload', () => {
  it('leaves the page alone when theme, width or panel change', () => {
    const after = { ...defaultState, theme: 'dark', width: '320', panel: 'open' } as const;
    expect(needsReload(defaultState, after)).toBe(false);
  });

  it.each([
    { person: 'niao@contoso.com' },
    { locale: 'es-ES' },
    { bridge: 'absent' },
    { consent: 'required' },
    { devices: 'denied' },
  ] as const)('loads the page anew for %o', (change) => {
    expect(needsReload(defaultState, { ...defaultState, ...change })).toBe(true);
  });
});

describe('movesChannel', () => {
  const inChannel = { ...defaultState, place: 'channel', tab: 'added' } as const;

  it.each([
    { team: 'design' },
    { channel: 'private' },
    { team: 'design', channel: 'shared' },
  ] as const)('is so for %o alone', (change) => {
    expect(movesChannel(inChannel, { ...inChannel, ...change })).toBe(true);
  });

  it.each([
    { team: 'design', person: 'niao@contoso.com' },
    { channel: 'private', tab: 'none' },
    { place: 'personal' },
  ] as const)('is not so for %o', (change) => {
    expect(movesChannel(inChannel, { ...inChannel, ...change })).toBe(false);
  });
});
