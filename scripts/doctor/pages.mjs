import { pageNames } from '#app/page-addresses';

import { fault, whyNoFile } from './site.mjs';

/** @typedef {import('./site.mjs').Site} Site */
/** @typedef {import('./site.mjs').Finding} Finding */

/** What is lost without a page, where it is not plain from its name. */
const losses = new Map([
  ['auth-redirect', 'Without it no sign-in comes to its end.'],
  ['auth-relay', 'Without it nobody can sign in by a window from inside Teams or Outlook.'],
]);

const cureOfMissing =
  'Upload every file of dist/ of one build, and let the host serve them under their own names, without redirects or "pretty" addresses.';

/** The scripts, styles and preloads that a page names, as paths of the site. */
const filesOf = (/** @type {string} */ html) =>
  [...html.matchAll(/\b(?:src|href)="?([\w./-]+)/g)].map(([, name]) => `/${name}`);

const typeOf = (/** @type {Headers} */ headers) => headers.get('content-type') ?? 'no type';

/** A host that answers every path with a page of its own hides what is missing. */
const isPage = (/** @type {import('./site.mjs').Answer} */ answer) =>
  answer.kind === 'answer' && typeOf(answer.headers).startsWith('text/html');

/** @returns {Promise<{ findings: Finding[], files: string[] }>} */
async function examinePage(/** @type {Site} */ site, /** @type {string} */ page) {
  const answer = await site.get(`/${page}.html`);
  const why = whyNoFile(answer);
  if (why !== undefined || answer.kind !== 'answer') {
    const words = [`/${page}.html ${why}.`, losses.get(page)].filter(Boolean).join(' ');
    return { findings: [fault('page', words, cureOfMissing)], files: [] };
  }
  const files = filesOf(answer.bytes.toString());
  if (isPage(answer) && files.some((file) => file.startsWith(`/assets/${page}`)))
    return { findings: [], files };
  const words = `/${page}.html is no page of Portrait (${typeOf(answer.headers)}).`;
  return { findings: [fault('page', words, cureOfMissing)], files: [] };
}

/** @returns {Promise<Finding[]>} */
async function examineFile(/** @type {Site} */ site, /** @type {string} */ file) {
  const answer = await site.get(file);
  const why = whyNoFile(answer) ?? (isPage(answer) ? 'answers with a page' : undefined);
  return why === undefined
    ? []
    : [fault('page', `${file}, which a page needs, ${why}.`, cureOfMissing)];
}

/** @returns {Promise<Finding[]>} */
async function examineNothing(/** @type {Site} */ site) {
  const answer = await site.get('/there-is-no-such-page.html');
  if (answer.kind === 'unreachable' || answer.status === 404) return [];
  const words = `A page that does not exist answers ${answer.status} instead of 404.`;
  const cure = 'Switch off the fallback for single-page applications: each page is a file here.';
  return [fault('page', words, cure)];
}

/**
 * Every page, and every file that one names, is there; what is not there is not.
 * @returns {Promise<{ findings: Finding[], files: string[] }>} `files`: paths that pages name
 */
export async function examinePages(/** @type {Site} */ site) {
  const pages = await Promise.all(pageNames.map((page) => examinePage(site, page)));
  const files = [...new Set(pages.flatMap((page) => page.files))].filter(
    (file) => file !== '/config.json',
  );
  const missing = await Promise.all(files.map((file) => examineFile(site, file)));
  return {
    findings: [
      ...pages.flatMap((page) => page.findings),
      ...missing.flat(),
      ...(await examineNothing(site)),
    ],
    files,
  };
}
