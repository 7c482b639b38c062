import { button, element } from '../../../browser/dom.ts';
import type { ChannelContext } from '../protocol/channel-context.ts';
import type { TabLife } from '../protocol/lifecycle.ts';
import type { DialogName } from '../state/channel-choices.ts';
import { panelIcons } from '../../shared/view/panel-icons.ts';
import { icons } from './icons.ts';
import { teamAvatar } from '../../shared/view/avatar.ts';

export type TabBar = {
  showPanel(isOpen: boolean): void;
  showPlace(place: TabBarPlace): void;
};

/** `tabName` is absent where the channel has no tab. */
export type TabBarPlace = {
  readonly channel: ChannelContext | undefined;
  readonly tabName: string | undefined;
  readonly life: TabLife;
};

export type TabBarHandlers = {
  onReload(): void;
  onTogglePanel(): void;
  onTab(tab: 'posts' | 'portrait'): void;
  onDialog(dialog: DialogName): void;
};

const personalName = (): readonly HTMLElement[] => [
  element('h1', { class: 'tab-name' }, 'Portrait'),
];

function channelName(channel: ChannelContext): HTMLElement {
  const { teamName, channelName: name, channelKind, isArchived } = channel;
  const tags = [channelKind === 'standard' ? [] : [channelKind], isArchived ? ['archived'] : []];
  return element(
    'h1',
    { class: 'channel-name' },
    teamAvatar(teamName),
    element('span', { class: 'channel-words' }, `${teamName} › ${name}`),
    ...tags.flat().map((tag) => element('span', { class: 'tag' }, tag)),
  );
}

function channelTabs(
  { tabName, life }: TabBarPlace,
  handlers: TabBarHandlers,
): readonly HTMLElement[] {
  const isShown = life === 'showing';
  const tab = (name: string, isCurrent: boolean, onPress: () => void) =>
    button({ class: 'channel-tab', 'aria-current': isCurrent ? 'page' : undefined }, onPress, name);
  const posts = tab('Posts', !isShown, () => handlers.onTab('posts'));
  if (tabName === undefined) {
    const add = button(
      { class: 'bar-button', title: 'Add a tab' },
      () => handlers.onDialog('add'),
      icons.add(),
      'Add a tab',
    );
    return [posts, add];
  }
  return [
    posts,
    tab(tabName, isShown, () => handlers.onTab('portrait')),
    button({ class: 'bar-button' }, () => handlers.onDialog('settings'), 'Settings'),
    button({ class: 'bar-button' }, () => handlers.onDialog('remove'), 'Remove'),
  ];
}

/** The name of where Portrait stands with a channel's tabs, and at its right the tab's own two buttons. */
export function tabBar(root: HTMLElement, handlers: TabBarHandlers): TabBar {
  const panelButton = button(
    { class: 'bar-button', 'aria-controls': 'panel' },
    () => handlers.onTogglePanel(),
    panelIcons.panel(),
    'Sandbox panel',
  );
  const place = element('div', { class: 'tab-place', id: 'tab-place' });
  root.append(
    place,
    button({ class: 'bar-button' }, () => handlers.onReload(), icons.reload(), 'Reload tab'),
    panelButton,
  );
  return {
    showPanel: (isOpen) => panelButton.setAttribute('aria-expanded', String(isOpen)),
    showPlace(shown) {
      place.replaceChildren(
        ...(shown.channel === undefined
          ? personalName()
          : [channelName(shown.channel), ...channelTabs(shown, handlers)]),
      );
    },
  };
}
