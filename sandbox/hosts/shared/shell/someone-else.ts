import { drawOtherPhoto, putOtherPhoto } from '../control/other-photo.ts';
import type { SandboxClient } from '../control/sandbox-client.ts';
import type { MessageLog } from '../state/message-log.ts';

export type SomeoneElseOptions = {
  readonly client: SandboxClient;
  readonly graphOrigin: string;
  readonly userPrincipalName: string;
  readonly log: MessageLog;
};

/** Changes the person's photo by a way that the page does not see; the outcome stands in the log. */
export async function changePhotoAsSomeoneElse(options: SomeoneElseOptions): Promise<void> {
  const { client, graphOrigin, userPrincipalName, log } = options;
  const photo = await drawOtherPhoto(Math.floor(Math.random() * 360));
  const accessToken = await client.createToken(userPrincipalName, ['User.ReadWrite']);
  const status = await putOtherPhoto({
    fetch: (...request) => fetch(...request),
    graphOrigin,
    accessToken,
    photo,
  });
  log.add({
    direction: 'note',
    title: 'photo changed by someone else',
    outcome: String(status),
  });
  if (status >= 300) throw new Error(`Graph answered ${String(status)} to the other change.`);
}
