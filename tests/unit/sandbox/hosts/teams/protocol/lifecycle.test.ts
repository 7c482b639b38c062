import {
  leaveTab,
  resumeEvent,
  settleDeparture,
} from '../../../../../../sandbox/hosts/teams/protocol/lifecycle.ts';

const both = new Set(['beforeUnload', 'load', 'themeChange']);

describe('leaving the tab', () => {
  it('tells a page that asked to be told', () => {
    expect(leaveTab(both)).toEqual({
      life: 'leaving',
      event: { func: 'beforeUnload', args: [] },
    });
  });

  it('throws a page away that did not', () => {
    expect(leaveTab(new Set(['themeChange', 'load']))).toEqual({ life: 'discarded' });
  });

  it('keeps a page that let go and can be resumed', () => {
    expect(settleDeparture(both, 'ready')).toBe('kept');
  });

  it('throws a page away that took too long, or that could not be resumed', () => {
    expect(settleDeparture(both, 'timed-out')).toBe('discarded');
    expect(settleDeparture(new Set(['beforeUnload']), 'ready')).toBe('discarded');
  });
});

describe('coming back', () => {
  it('gives the page its tab and its absolute address', () => {
    const event = resumeEvent('portrait-personal-tab', 'http://localhost:4101/personal-tab.html');
    expect(event).toEqual({
      func: 'load',
      args: [
        {
          entityId: 'portrait-personal-tab',
          contentUrl: 'http://localhost:4101/personal-tab.html',
        },
      ],
    });
  });
});
