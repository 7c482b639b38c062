import { bridgeModesOf, type Choice } from '../../shared/state/choices.ts';

/** CSS pixels of the task pane. */
export type WidthName = '320' | '480' | '768';

export const widths: readonly Choice<WidthName>[] = [
  { value: '320', label: '320' },
  { value: '480', label: '480' },
  { value: '768', label: '768' },
];

export const bridgeModes = bridgeModesOf('Outlook');

/** `silent`: Office.js asks and Outlook never answers. */
export type HostAnswers = 'answers' | 'silent';

export const hostAnswers: readonly Choice<HostAnswers>[] = [
  { value: 'answers', label: 'Answers' },
  { value: 'silent', label: 'Never answers' },
];

export type PaneState = 'open' | 'closed';

export const paneStates: readonly Choice<PaneState>[] = [
  { value: 'open', label: 'Open' },
  { value: 'closed', label: 'Closed' },
];

export type PinState = 'pinned' | 'unpinned';

export const pinStates: readonly Choice<PinState>[] = [
  { value: 'pinned', label: 'Pinned' },
  { value: 'unpinned', label: 'Not pinned' },
];
