import { formatQuery, parseQuery } from '../../../../../../sandbox/hosts/teams/state/query.ts';
import { defaultState } from '../../../../../../sandbox/hosts/teams/state/shell-state.ts';

describe('parseQuery', () => {
  it('reads every part of the state', () => {
    const { named, notes } = parseQuery(
      '?host=outlook&person=adelev&theme=dark&locale=es-ES&width=320&bridge=absent&consent=required&devices=denied&panel=closed',
    );
    expect(named).toEqual({
      host: 'Outlook',
      person: 'adelev',
      theme: 'dark',
      locale: 'es-ES',
      width: '320',
      bridge: 'absent',
      consent: 'required',
      devices: 'denied',
      panel: 'closed',
    });
    expect(notes).toEqual([]);
  });

  it('reads where in a team Portrait stands', () => {
    const query =
      '?place=channel&team=retail&channel=shared&role=guest&teamState=archived&source=synced&tab=added&dialog=settings';
    expect(parseQuery(query)).toEqual({
      named: {
        place: 'channel',
        team: 'retail',
        channel: 'shared',
        role: 'guest',
        teamState: 'archived',
        source: 'synced',
        tab: 'added',
        dialog: 'settings',
      },
      notes: [],
    });
  });

  it('compares languages without regard to case', () => {
    expect(parseQuery('?locale=ES-es').named.locale).toBe('es-ES');
  });

  it('ignores unknown values and names, with one note each', () => {
    const { named, notes } = parseQuery('?theme=pink&fruit=apple&width=480');
    expect(named).toEqual({ width: '480' });
    expect(notes).toEqual([
      '“pink” is no theme. Known: light, dark, contrast.',
      '“fruit” is nothing that this page can set.',
    ]);
  });

  it('does not take names of every object for settings', () => {
    expect(parseQuery('?constructor=x').named).toEqual({});
  });

  it('reads disturbances, single ones by their suffix', () => {
    expect(parseQuery('?faults=offline,throttled:once,rain,forbidden:twice')).toMatchObject({
      faults: { offline: 'always', throttled: 'once' },
      notes: ['“rain” is no known disturbance.', '“forbidden:twice” is no known disturbance.'],
    });
  });

  it('tells no disturbances from not a word about them', () => {
    expect(parseQuery('?faults=none').faults).toEqual({});
    expect(parseQuery('').faults).toBeUndefined();
  });
});

describe('formatQuery', () => {
  it('leaves out what is as usual', () => {
    expect(formatQuery(defaultState, {})).toBe('');
  });

  it('writes an address that people can read', () => {
    const state = { ...defaultState, person: 'adelev@contoso.com', theme: 'contrast' } as const;
    expect(formatQuery(state, { offline: 'always', throttled: 'once' })).toBe(
      '?person=adelev@contoso.com&theme=contrast&faults=offline,throttled:once',
    );
  });

  it('writes what it reads back', () => {
    const query =
      '?person=adelev@contoso.com&theme=dark&locale=es-ES&width=768&bridge=refuses-tokens&consent=required&devices=denied&panel=open&faults=policy,answer-lost:once';
    const { named, faults = {} } = parseQuery(query);
    expect(formatQuery({ ...defaultState, ...named }, faults)).toBe(query);
  });
});
