/** The pages of a Teams channel's tab: how they start, and what stands around each. A front door of its own: no other page carries it. */
export { ChannelContent, ChannelPage } from './ChannelPage.tsx';
export { hostOnlyStart, teamStart } from './team-start.ts';
export type { TabState } from './use-configurable-tab.ts';
