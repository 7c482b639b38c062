import type { Exchange } from './emulated-clients.ts';

type Item = { readonly id: string; readonly method: string; readonly url: string };
type ItemAnswer = {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

const readJson = (content: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(content));

/** The requests in a `$batch`, each as if it had been sent alone; of anything else none. */
export function expandBatch(exchange: Exchange): readonly Exchange[] {
  const { url, content, answer } = exchange;
  if (!url.pathname.endsWith('/$batch') || answer === undefined) return [];
  // Both were checked by their schemas before.
  const { requests } = readJson(content) as { readonly requests: readonly Item[] };
  const { responses } = readJson(answer.content) as { readonly responses: readonly ItemAnswer[] };
  return requests.map((item) => {
    const own = responses.find(({ id }) => id === item.id);
    const sent = {
      method: item.method,
      url: new URL(`/v1.0${item.url}`, url),
      headers: new Headers(),
      content: new Uint8Array(),
    };
    return own === undefined ? sent : { ...sent, answer: readAnswer(own) };
  });
}

function readAnswer({ status, headers = {}, body }: ItemAnswer): NonNullable<Exchange['answer']> {
  const content =
    typeof body === 'string' ? Buffer.from(body, 'base64') : Buffer.from(JSON.stringify(body));
  return { status, headers: new Headers(headers), content: new Uint8Array(content) };
}
