// Each surface that is measured. A surface that joins adds its line; the first is the one that the figures are named for.
// `channel-remove` stays out: it shows no photo, which is what everything here is timed by.

/**
 * Where a surface stands: a personal tab, a channel's tab or its settings dialog in Teams, or Outlook's task pane
 * beside a message.
 * @typedef {'personal' | 'channel' | 'channel-settings' | 'task-pane'} Place
 */

/**
 * `name`: as among webpack's entries. `heading` and `photoPlace`: selectors of what the first paint draws; the photo itself is an `img` within `photoPlace`.
 * `scopes`: what it asks the host's bridge for, one after the other.
 * @typedef {{ name: string, heading: string, photoPlace: string,
 *   scopes: readonly string[], place: Place }} Surface
 */

/** @type {readonly [Surface, ...Surface[]]} */
export const surfaces = [
  {
    name: 'personal-tab',
    heading: 'h1',
    photoPlace: '.tab-photo',
    scopes: ['User.ReadWrite'],
    place: 'personal',
  },
  {
    name: 'channel-tab',
    heading: 'h1',
    photoPlace: 'main',
    scopes: ['User.Read', 'Team.ReadBasic.All', 'ProfilePhoto.Read.All'],
    place: 'channel',
  },
  {
    name: 'channel-settings',
    heading: 'h1',
    photoPlace: 'main',
    scopes: ['User.Read', 'Team.ReadBasic.All', 'ProfilePhoto.Read.All'],
    place: 'channel-settings',
  },
  {
    name: 'outlook-pane',
    heading: 'h1',
    photoPlace: 'main',
    scopes: ['Contacts.ReadWrite'],
    place: 'task-pane',
  },
];

/** Where the bench's own pages are built, in the repository. */
export const builtFolder = '.cache/bench-startup';
