import { tabSettings } from '../../../../src/surfaces/channel-settings/tab-settings.ts';

it('has Teams keep the tab of a group at the addresses beside the page', () => {
  const base = 'https://portrait.example/app/channel-settings.html?theme=dark';
  const placeholders = '?theme={app.theme}&locale={app.locale}';

  expect(tabSettings('group-1', 'Team photo', base)).toEqual({
    entityId: 'portrait-group-1',
    contentUrl: `https://portrait.example/app/channel-tab.html${placeholders}`,
    websiteUrl: 'https://portrait.example/app/personal-tab.html',
    removeUrl: `https://portrait.example/app/channel-remove.html${placeholders}`,
    displayName: 'Team photo',
  });
});
