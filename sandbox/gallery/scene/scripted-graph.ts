import type { SamplePhotos } from './sample-photos.ts';

/** How the service of one tile behaves. What is left out goes well. */
export type GraphScript = {
  readonly photo?: 'absent' | 'never-answers' | 'refused';
  /** What becomes of a change. */
  readonly write?: 'never-answers' | 'refused' | 'offline';
  /** After a change, reads still give what was there before, or do not come back. */
  readonly lag?: 'shows-old' | 'never-answers';
  /** What happens between the first reading and the first change: somebody changes the photo, or reading ends. */
  readonly meanwhile?: 'changed' | 'unreadable';
  /** Of several photos the only one whose service behaves so, by a part of its path. */
  readonly only?: string;
};

const never = () => new Promise<Response>(() => undefined);

const refusal = (status: number, code: string, message: string): Response =>
  Response.json({ error: { code, message } }, { status });

const accessDenied = () => refusal(403, 'ErrorAccessDenied', 'Access is denied.');
const serviceFailed = () => refusal(500, 'ErrorInternalServerError', 'It failed.');

/** A photo service, as far as a tile's page asks for it. */
export function createScriptedGraph(script: GraphScript, photos: SamplePhotos): typeof fetch {
  const { only = '' } = script;
  const services = new Map<string, typeof fetch>();
  return async (input, init) => {
    const request = new Request(input, init);
    const [owner = ''] = new URL(request.url).pathname.split('/photo');
    const made = services.get(owner) ?? onePhoto(owner.includes(only) ? script : {}, photos);
    services.set(owner, made);
    return made(request);
  };
}

function onePhoto(script: GraphScript, photos: SamplePhotos): typeof fetch {
  let photo: Blob | undefined = script.photo === 'absent' ? undefined : photos.own;
  let version = 1;
  let hasBeenRead = false;
  let hasChanged = false;

  /** What stands in the way of a reading now. */
  const obstacle = (): Response | Promise<Response> | undefined => {
    if (script.photo === 'never-answers') return never();
    if (script.photo === 'refused') return accessDenied();
    if (hasChanged) return script.lag === 'never-answers' ? never() : undefined;
    return script.meanwhile === 'unreadable' && hasBeenRead ? serviceFailed() : undefined;
  };

  const changeByOther = () => {
    if (script.meanwhile !== 'changed' || !hasBeenRead || version > 1) return;
    version = 2;
    photo = photos.other;
  };

  const read = (path: string): Response | Promise<Response> => {
    const stopped = obstacle();
    if (stopped !== undefined) return stopped;
    if (photo === undefined) return refusal(404, 'ImageNotFound', 'No photo was found.');
    if (path.endsWith('$value')) {
      hasBeenRead = true;
      return new Response(photo, { headers: { 'Content-Type': 'image/jpeg', ETag: etag() } });
    }
    changeByOther();
    return Response.json({
      id: 'default',
      width: 648,
      height: 648,
      '@odata.mediaContentType': 'image/jpeg',
      '@odata.mediaEtag': etag(),
    });
  };
  const etag = () => `"${version}"`;

  const change = async (content: Blob | undefined): Promise<Response> => {
    if (script.write === 'never-answers') return never();
    if (script.write === 'offline') throw new TypeError('Failed to fetch');
    if (script.write === 'refused') return serviceFailed();
    hasChanged = true;
    if (script.lag === undefined) {
      version += 1;
      photo = content;
    }
    return new Response(null, { status: 200 });
  };

  return async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    if (request.method === 'GET') return read(pathname);
    return change(request.method === 'DELETE' ? undefined : await request.blob());
  };
}
