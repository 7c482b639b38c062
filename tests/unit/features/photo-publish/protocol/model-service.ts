import type { Clock } from '#shared';

export type Content = string | null;

/** `cut-before`: the connection breaks before the service acts; `cut-after`: once it has acted. A number: that answer, nothing done. */
export type Trouble = 'none' | 'cut-before' | 'cut-after' | number;

/** A photo service of one person, small enough to be sure of: what was written when, and what reads show of it. */
export type ModelService = {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly requests: readonly string[];
  /** What is stored, whatever reads show. */
  stored(): Content;
  /** Someone else changes the photo, at once and for all to see. */
  changeByOther(content: Content): void;
  /** Reads show what was there so long ago. */
  setLag(lagMs: number): void;
  /** Meets the next requests of a method, first come first served. */
  trouble(method: string, ...troubles: readonly Trouble[]): void;
  /** The same for one path alone, as `requests` names it. */
  troubleAt(path: string, method: string, ...troubles: readonly Trouble[]): void;
};

type Version = { readonly atMs: number; readonly etag: string; readonly content: Content };

export function createModelService(clock: Clock, first: Content): ModelService {
  const versions: Version[] = [];
  const requests: string[] = [];
  const troubles = new Map<string, Trouble[]>();
  let lagMs = 0;

  const store = (content: Content, atMs: number) => {
    versions.push({ atMs, etag: `"E${versions.length}"`, content });
  };
  const latest = (): Version => {
    const version = versions.at(-1);
    if (version === undefined) throw new Error('The model always has a version.');
    return version;
  };
  const shown = () => versions.findLast(({ atMs }) => atMs + lagMs <= clock.now()) ?? latest();
  store(first, 0);

  const act = async (method: string, init: RequestInit): Promise<Response> => {
    if (method === 'DELETE') store(null, clock.now());
    else if (init.body instanceof Blob) store(await init.body.text(), clock.now());
    return new Response(null, { status: 200 });
  };

  const addTrouble: ModelService['trouble'] = (key, ...next) => {
    troubles.set(key, [...(troubles.get(key) ?? []), ...next]);
  };

  const fetch: ModelService['fetch'] = async (url, init) => {
    const method = init.method ?? 'GET';
    const request = `${method} ${new URL(url).pathname.replace('/v1.0/me', '')}`;
    requests.push(request);
    const trouble = troubles.get(request)?.shift() ?? troubles.get(method)?.shift();
    if (typeof trouble === 'number') return new Response(null, { status: trouble });
    if (trouble === 'cut-before') throw new TypeError('Failed to fetch');
    const answer = method === 'GET' ? read(url, shown()) : await act(method, init);
    if (trouble === 'cut-after') throw new TypeError('Failed to fetch');
    return answer;
  };

  return {
    fetch,
    requests,
    stored: () => latest().content,
    changeByOther: (content) => {
      // Older than any lag: the other person's change has long settled.
      store(content, 0);
    },
    setLag: (value) => {
      lagMs = value;
    },
    trouble: addTrouble,
    troubleAt: (path, method, ...next) => addTrouble(`${method} ${path}`, ...next),
  };
}

const read = (url: string, { etag, content }: Version): Response => {
  if (content === null) {
    return Response.json({ error: { code: 'ImageNotFound', message: '' } }, { status: 404 });
  }
  if (url.endsWith('/$value')) {
    return new Response(content, { headers: { 'content-type': 'image/jpeg', etag } });
  }
  return Response.json({
    '@odata.mediaContentType': 'image/jpeg',
    '@odata.mediaEtag': etag,
    width: 648,
    height: 648,
  });
};
