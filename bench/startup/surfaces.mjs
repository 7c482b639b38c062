// Each surface that is measured. A surface that joins adds its line; the first is the one that the figures are named for.

/**
 * `entry`: its name among webpack's entries. `styles`: what its first paint brings besides. `heading` and
 * `photoPlace`: selectors of what the first paint draws; the photo itself is an `img` within `photoPlace`.
 * `scopes`: what it asks the host's bridge for, one after the other. `place`: where in Teams it stands.
 * @typedef {{ name: string, entry: string, styles: readonly string[], heading: string, photoPlace: string,
 *   scopes: readonly string[], place: 'personal' | 'channel' }} Surface
 */

/** @type {readonly [Surface, ...Surface[]]} */
export const surfaces = [
  {
    name: 'personal-tab',
    entry: 'personal-tab',
    styles: ['./src/app/page.css'],
    heading: 'h1',
    photoPlace: '.tab-photo',
    scopes: ['User.ReadWrite'],
    place: 'personal',
  },
  {
    name: 'channel-tab',
    entry: 'channel-tab',
    styles: ['./src/app/page.css'],
    heading: 'h1',
    photoPlace: 'main',
    scopes: ['User.Read', 'Team.ReadBasic.All', 'ProfilePhoto.Read.All'],
    place: 'channel',
  },
];

/** Where the bench's own pages are built, in the repository. */
export const builtFolder = '.cache/bench-startup';
