import { findHostAround } from '../../../src/hosts/find-host.ts';

type Place = {
  readonly framed?: boolean;
  readonly search?: string;
  readonly name?: string;
  readonly external?: object;
};

function pageIn({ framed = false, search = '', name = '', external = {} }: Place): Window {
  const page = { location: { search }, name, external };
  return Object.assign(page, { parent: framed ? {} : page }) as unknown as Window;
}

const extraHostOrigins = () => Promise.resolve([]);
const ofPane = { extraHostOrigins, officeJsUrl: 'office.js' };
const frameName = JSON.stringify({ hostInfo: 'Outlook$Web$16.01$en-US$$$$0' });

it.each<[string, Place, string]>([
  ['a frame that Outlook has named', { framed: true, name: frameName }, 'outlook'],
  ['an address that Outlook has added to', { search: '?_host_Info=Outlook$Win32' }, 'outlook'],
  ['a window of native Outlook', { external: { GetHostInfo: () => '' } }, 'outlook'],
  ['a window of the browser', {}, 'browser'],
  ['a frame of somebody else', { framed: true, name: 'frame-1' }, 'browser'],
])('takes the pane in %s for one in %s', (_, place, host) => {
  expect(findHostAround(pageIn(place), ofPane)).toBe(host);
});

it('takes any other page for one in Teams when it is framed', () => {
  const framed = pageIn({ framed: true, name: frameName });
  expect(findHostAround(framed, { extraHostOrigins })).toBe('teams');
  expect(findHostAround(pageIn({}), { extraHostOrigins })).toBe('browser');
});
