import { openOtherTab } from '../../../../src/app/channel/open-other-tab.ts';

const here = 'https://app.test/portrait/channel-tab.html?theme=dark&locale=en';

function open(contentUrl: string, href = here): readonly string[] {
  const done: string[] = [];
  openOtherTab(new URL(contentUrl), {
    href,
    origin: new URL(href).origin,
    reload: () => done.push('reload'),
    replace: (url) => done.push(String(url)),
  });
  return done;
}

it('goes to the address that Teams names', () => {
  const other = 'https://app.test/portrait/channel-tab.html?theme=default&locale=en';
  expect(open(other)).toEqual([other]);
});

it.each([
  ['has the same one, as tabs of two teams do', here],
  ['differs after # alone', `${here}#team`],
  ['leads to another site', 'https://evil.test/portrait/channel-tab.html'],
  ['is no address of a page', 'javascript:alert(1)'],
])('loads the page anew where the address %s', (_, contentUrl) => {
  expect(open(contentUrl)).toEqual(['reload']);
});
