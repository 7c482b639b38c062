/**
 * What each permission lets an app do, in plain words, for consent pages (the identity's and the shells').
 * Runs in Node and in browsers.
 */
const wordsByScope: ReadonlyMap<string, string> = new Map([
  ['openid', 'Sign you in'],
  ['profile', 'See your name and work address'],
  ['email', 'See your e-mail address'],
  ['offline_access', 'Keep the access you give it, until you take it back'],
  ['User.Read', 'Read your profile'],
  ['User.ReadWrite', 'Read and change your profile, your photo included'],
  ['User.ReadBasic.All', 'See the names and photos of everyone in your organization'],
  ['User.ReadWrite.All', 'Read and change the profiles of everyone in your organization'],
  ['Contacts.Read', 'Read your Outlook contacts'],
  ['Contacts.ReadWrite', 'Read and change your Outlook contacts, their photos included'],
  ['Contacts.ReadWrite.Shared', 'Read and change contacts of mailboxes that are shared with you'],
  ['ProfilePhoto.Read.All', 'See the photos of all people and groups'],
  ['ProfilePhoto.ReadWrite.All', 'See and change the photos of all people and groups'],
  ['Group.ReadWrite.All', 'Read and change all groups'],
  ['Team.ReadBasic.All', 'See the names of teams'],
  ['TeamSettings.ReadWrite.All', 'Read and change the settings of teams, their photos included'],
]);

/** A sentence without a full stop; a scope that is not known here is named as it is. */
export function describeScope(scope: string): string {
  const name = scope.slice(scope.lastIndexOf('/') + 1);
  return wordsByScope.get(name) ?? `Use the permission ${name}`;
}
