import type { HostName } from '../protocol/context.ts';
import type { BridgeMode } from '../../shared/protocol/nested-auth.ts';
import type { StatusTeam } from '../../../browser/status.ts';
import type {
  ChannelKind,
  DialogName,
  PlaceName,
  TabPresence,
  TeamRoleName,
} from './channel-choices.ts';
import type {
  ConsentState,
  DeviceAccess,
  LocaleName,
  PanelState,
  ThemeName,
} from '../../shared/state/choices.ts';
import type { WidthName } from './choices.ts';

/** What the shell itself decides; what the tenant and the service do stands with the server. */
export type ShellState = {
  readonly host: HostName;
  readonly theme: ThemeName;
  readonly locale: LocaleName;
  readonly width: WidthName;
  readonly bridge: BridgeMode;
  readonly devices: DeviceAccess;
  /** User principal name; absent until the sandbox has named its people. */
  readonly person?: string;
  readonly consent: ConsentState;
  readonly place: PlaceName;
  /** A team's mail address before the `@`; absent: the first of the tenant. */
  readonly team?: string;
  readonly channel: ChannelKind;
  /** Absent: as the directory has it. */
  readonly role?: TeamRoleName;
  readonly teamState: StatusTeam['teamState'];
  readonly source: StatusTeam['source'];
  readonly tab: TabPresence;
  readonly dialog: DialogName;
  /** Absent: open where there is room. */
  readonly panel?: PanelState;
};

export const defaultState: ShellState = {
  host: 'Teams',
  theme: 'light',
  locale: 'en-US',
  width: 'full',
  bridge: 'answers',
  devices: 'allowed',
  consent: 'granted',
  place: 'personal',
  channel: 'standard',
  teamState: 'active',
  source: 'cloud',
  tab: 'none',
  dialog: 'none',
};

/** Changes that a page in the frame can only meet by being loaded anew. */
const reloadKeys = [
  'person',
  'locale',
  'bridge',
  'devices',
  'consent',
  'place',
  'team',
  'channel',
  'role',
  'teamState',
  'source',
  'tab',
] as const;

/** Changes by which the page stands in another channel's tab. */
const channelKeys: readonly string[] = ['team', 'channel'];

/** Whether people go to another channel and nothing else changes: a kept page can be used for its tab. */
export const movesChannel = (before: ShellState, after: ShellState): boolean =>
  after.place === 'channel' &&
  reloadKeys.every((key) => before[key] === after[key] || channelKeys.includes(key));

export const needsReload = (before: ShellState, after: ShellState): boolean =>
  reloadKeys.some((key) => before[key] !== after[key]);
