/** What Teams says of the channel that the tab stands in. Nothing in it is proof of what a person may do. */
export type ChannelContext = {
  /** The team's group whose photo belongs to the channel: that of the team that owns it. */
  readonly groupId: string;
  /** Of the team from which the channel is seen; where that is another one than the owner, it names not the owner. */
  readonly teamName: string;
  readonly kind: 'standard' | 'private' | 'shared';
  /** The team that owns the channel: this one, another one of the organisation, or one of another organisation. */
  readonly owner: 'this-team' | 'other-team' | 'other-organisation';
  readonly teamState: 'active' | 'archived';
  readonly role: 'owner' | 'member' | 'guest';
  /** `new`: the tab is about to be added. */
  readonly tab: 'new' | 'added';
};

/** What Teams keeps of the tab. Addresses may carry `{app.theme}` and other placeholders, which Teams fills in. */
export type TabSettings = {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl: string;
  readonly removeUrl: string;
  /** The tab's name, which people can change. */
  readonly displayName: string;
};

/** `reason` is shown to the person by Teams. */
export type SaveAnswer =
  | { readonly status: 'save'; readonly settings: TabSettings }
  | { readonly status: 'fail'; readonly reason: string };

export type RemoveAnswer =
  { readonly status: 'remove' } | { readonly status: 'fail'; readonly reason: string };

/** For which tab people come back to a page that Teams has kept; `contentUrl` is the page of the other one. */
export type ShownAgain =
  { readonly status: 'same-tab' } | { readonly status: 'other-tab'; readonly contentUrl: URL };

/**
 * A page of the tab and the dialog that Teams draws around it. Teams gives up on an answer after 30 s.
 * Source: Microsoft Learn, "Create a configuration page" and "Create a removal page".
 */
export type ConfigurableTab = {
  readonly channel: ChannelContext;
  /** Whether Teams' own Save may be pressed; it may not until it is told so. Only in the settings. */
  setValidity(validity: 'valid' | 'invalid'): void;
  /** Called at each press of Teams' own Save. A later handler takes an earlier one's place. Only in the settings. */
  onSave(handler: () => Promise<SaveAnswer>): void;
  /** Called at each press of Teams' own Remove. Only on the removal page. */
  onRemove(handler: () => Promise<RemoveAnswer>): void;
  /**
   * Lets Teams keep the page when people go elsewhere; called each time they come back, also to the tab of another
   * channel or team. A later listener takes an earlier one's place. Only in the tab itself.
   */
  onShownAgain(listener: (shown: ShownAgain) => void): void;
};
