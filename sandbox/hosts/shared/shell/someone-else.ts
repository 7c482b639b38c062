import { drawOtherPhoto, putOtherPhoto } from '../control/other-photo.ts';
import type { SandboxClient } from '../control/sandbox-client.ts';
import type { MessageLog } from '../state/message-log.ts';

/** The person's own photo, or that of a group and its team, which the person owns. */
export type OtherTarget = { readonly userPrincipalName: string; readonly groupId?: string };

export type SomeoneElseOptions = {
  readonly client: SandboxClient;
  readonly graphOrigin: string;
  readonly target: OtherTarget;
  readonly log: MessageLog;
};

const ownScopes = ['User.ReadWrite'];
const teamScopes = ['TeamSettings.ReadWrite.All', 'ProfilePhoto.ReadWrite.All'];

/** Changes the photo by a way that the page does not see; the outcome stands in the log. */
export async function changePhotoAsSomeoneElse(options: SomeoneElseOptions): Promise<void> {
  const { client, graphOrigin, log } = options;
  const { userPrincipalName, groupId } = options.target;
  const scopes = groupId === undefined ? ownScopes : teamScopes;
  const owners = groupId === undefined ? ['me'] : [`teams/${groupId}`, `groups/${groupId}`];
  const photo = await drawOtherPhoto(Math.floor(Math.random() * 360));
  const accessToken = await client.createToken(userPrincipalName, scopes);
  for (const owner of owners) {
    const status = await putOtherPhoto({
      fetch: (...request) => fetch(...request),
      address: `${graphOrigin}/v1.0/${owner}/photo/$value`,
      accessToken,
      photo,
    });
    log.add({ direction: 'note', title: 'photo changed by someone else', outcome: String(status) });
    if (status >= 300) throw new Error(`Graph answered ${String(status)} to the other change.`);
  }
}
