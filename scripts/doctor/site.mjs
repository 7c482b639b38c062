/**
 * What a deployment answers, each path asked for once.
 * @typedef {{ kind: 'answer', status: number, headers: Headers, bytes: Buffer } | { kind: 'unreachable', why: string }} Answer
 * @typedef {{ base: string, isLocal: boolean, get: (path: string) => Promise<Answer> }} Site
 *   `base`: an origin; `isLocal`: this machine, whose addresses are no proof of anything
 * @typedef {{ area: 'page' | 'headers' | 'config' | 'cloud' | 'manifest' | 'icon' | 'sign-in',
 *   severity: 'fault' | 'note', words: string, cure: string }} Finding a note is no fault of the deployment
 */

const answerTimeoutMs = 15_000;

/** Words of a failed request; fetch puts the reason into the cause. */
function reasonOf(/** @type {unknown} */ error) {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error ? `${error.message} (${cause.message})` : error.message;
}

/**
 * @param {typeof fetch} fetchAddress
 * @param {string} address
 * @returns {Promise<Answer>}
 */
export async function ask(fetchAddress, address) {
  try {
    const response = await fetchAddress(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { kind: 'answer', status: response.status, headers: response.headers, bytes };
  } catch (error) {
    return { kind: 'unreachable', why: reasonOf(error) };
  }
}

export const isLoopback = (/** @type {URL} */ { hostname }) =>
  hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';

/**
 * @param {string} base an origin
 * @param {typeof fetch} fetchAddress
 * @returns {Site}
 */
export function openSite(base, fetchAddress) {
  /** @type {Map<string, Promise<Answer>>} */
  const asked = new Map();
  return {
    base,
    isLocal: isLoopback(new URL(base)),
    get: (path) => {
      const answer = asked.get(path) ?? ask(fetchAddress, `${base}${path}`);
      asked.set(path, answer);
      return answer;
    },
  };
}

/** @returns {Finding} */
export const fault = (
  /** @type {Finding['area']} */ area,
  /** @type {string} */ words,
  /** @type {string} */ cure,
) => ({ area, severity: 'fault', words, cure });

/** What a path answered, in words, where it was no file; undefined where it was. */
export function whyNoFile(/** @type {Answer} */ answer) {
  if (answer.kind === 'unreachable') return `cannot be reached: ${answer.why}`;
  if (answer.status === 200) return undefined;
  const target = answer.headers.get('location');
  return target === null ? `answers ${answer.status}` : `answers ${answer.status}, to ${target}`;
}
