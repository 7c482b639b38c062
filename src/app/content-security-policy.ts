import type { Framing, PageAddresses } from './page-addresses.ts';

/**
 * The hash of the empty string. Fluent makes its style tags empty and fills them through the object model, which
 * a policy does not see, so this lets them in and no text that anybody could inject.
 */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

type Directives = Readonly<Record<string, readonly string[]>>;

const serialize = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');

const nothing: Directives = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** For everything that is no page: it runs nothing, loads nothing and cannot be framed. */
export const strictPolicy = serialize(nothing);

/**
 * A worker obeys the policy of its own script, not that of the page: what only the imaging worker needs, which is to
 * run WebAssembly and to load the decoder that stands beside it, is allowed here and nowhere else.
 */
export const imagingWorkerPolicy = serialize({
  ...nothing,
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'connect-src': ["'self'"],
});

/** What one page may load, run and talk to, and who may frame it: no inline script, no eval, no plugin. */
export const pagePolicy = (row: PageAddresses): string =>
  serialize({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...(row.scripts ?? [])],
    'style-src': ["'self'", emptyStyle],
    // Attributes alone: style tags stay as strict as before.
    ...(row.styleAttributes === 'allowed' && { 'style-src-attr': ["'unsafe-inline'"] }),
    // Photos are shown from memory.
    'img-src': ["'self'", 'blob:'],
    'connect-src': ["'self'", ...row.origins, ...row.optional],
    'worker-src': ["'self'"],
    // A silent sign-in starts at the sign-in and ends at our own redirect page.
    'frame-src': row.signInFrames.length > 0 ? ["'self'", ...row.signInFrames] : ["'none'"],
    'frame-ancestors': frameAncestors(row.framing),
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
  });

const frameAncestors = (framing: Framing): readonly string[] =>
  framing.status === 'never' ? ["'none'"] : ["'self'", ...framing.sites];
