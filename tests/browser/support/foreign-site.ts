import type { Handler } from '../../../sandbox/types.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const html = (body: string): Response =>
  new Response(`<!doctype html><title>A foreign site</title>${body}`, {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });

/** A site that nobody trusts: `/frame?address=…` frames a page, `/open?address=…` opens it from a button. */
export const foreignSite: Handler = (request) => {
  const { pathname, searchParams } = new URL(request.url);
  const address = escaped(searchParams.get('address') ?? 'about:blank');
  const body =
    pathname === '/frame'
      ? `<iframe src="${address}" width="800" height="600"></iframe>`
      : `<button value="${address}" onclick="opened = window.open(this.value)">Open</button>`;
  return Promise.resolve(html(body));
};
