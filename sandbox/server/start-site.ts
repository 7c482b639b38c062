import type { Handler } from '../types.ts';
import { createControlSite } from './control/control-site.ts';
import type { ControlServices } from './control/control-services.ts';
import { createStaticFiles } from './http/static-files.ts';

/** Addresses of pages. A shell that joins adds its line. */
const pages = new Map([
  ['/', '/start.html'],
  ['/teams', '/teams.html'],
  ['/outlook', '/outlook.html'],
  ['/gallery', '/gallery.html'],
]);

/** The origin where a visit begins: start page, shells and control calls. */
export function createStartSite(services: ControlServices, shellsDirectory: string): Handler {
  const files = createStaticFiles(shellsDirectory, { aliases: pages });
  const control = createControlSite(services);
  const { start, outlook } = services.origins;
  return (request) => {
    const { origin, pathname, search } = new URL(request.url);
    // Office.js starts only where host and page are https, so this shell has an origin of its own.
    if (pathname === '/outlook' && origin !== outlook) {
      return Promise.resolve(Response.redirect(`${outlook}/outlook${search}`, 307));
    }
    if (pathname === '/' && origin === outlook && outlook !== start) {
      return Promise.resolve(Response.redirect(`${start}/`, 307));
    }
    return pathname.startsWith('/sandbox/') ? control(request) : files(request);
  };
}
