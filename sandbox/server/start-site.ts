import type { Handler } from '../types.ts';
import { createControlSite } from './control/control-site.ts';
import type { ControlServices } from './control/control-services.ts';
import { createStaticFiles } from './http/static-files.ts';

/** Addresses of pages. A shell that joins adds its line. */
const pages = new Map([
  ['/', '/start.html'],
  ['/teams', '/teams.html'],
  ['/gallery', '/gallery.html'],
]);

/** The origin where a visit begins: start page, shells and control calls. */
export function createStartSite(services: ControlServices, shellsDirectory: string): Handler {
  const files = createStaticFiles(shellsDirectory, { aliases: pages });
  const control = createControlSite(services);
  return (request) => {
    const { pathname } = new URL(request.url);
    return pathname.startsWith('/sandbox/') ? control(request) : files(request);
  };
}
