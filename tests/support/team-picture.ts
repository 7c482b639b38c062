import { drawFixturePicture } from '../../sandbox/tenant/index.ts';

/** A JPEG that the photo service takes. */
export const pictureBytes = async (): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await drawFixturePicture({ widthPx: 300, heightPx: 300, format: 'jpeg', subject: 3 }),
  );
