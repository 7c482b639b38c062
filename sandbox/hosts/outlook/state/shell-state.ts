import type { BridgeMode } from '../../shared/protocol/nested-auth.ts';
import type {
  ConsentState,
  LocaleName,
  PanelState,
  ThemeName,
} from '../../shared/state/choices.ts';
import type { HostAnswers, PaneState, PinState, WidthName } from './choices.ts';

/** What the shell itself decides; what the tenant and the service do stands with the server. */
export type ShellState = {
  readonly theme: ThemeName;
  readonly locale: LocaleName;
  readonly width: WidthName;
  readonly bridge: BridgeMode;
  readonly answers: HostAnswers;
  readonly consent: ConsentState;
  /** User principal name; absent until the sandbox has named its people. */
  readonly person?: string;
  /** Id of the item that is open; undefined: nothing is selected. */
  readonly item: string | undefined;
  readonly pane: PaneState;
  readonly pin: PinState;
  /** Absent: open where there is room. */
  readonly panel?: PanelState;
};

export const defaultState: ShellState = {
  theme: 'light',
  locale: 'en-US',
  width: '320',
  bridge: 'answers',
  answers: 'answers',
  consent: 'granted',
  item: undefined,
  pane: 'closed',
  pin: 'unpinned',
};

/** Changes that a page in the pane can only meet by being loaded anew. */
const reloadKeys = ['person', 'locale', 'bridge', 'answers', 'consent'] as const;

export const needsReload = (before: ShellState, after: ShellState): boolean =>
  reloadKeys.some((key) => before[key] !== after[key]);
