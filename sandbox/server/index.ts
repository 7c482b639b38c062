/**
 * Puts the sandbox together and onto ports: start page, app pages, Graph and identity, each on an origin of its own,
 * and the control calls. Knows no rule of any service.
 */
export { createSandbox, type CreateSandboxOptions, type Sandbox } from './create-sandbox.ts';
export { serveLoopback } from './http/loopback.ts';
export { createStaticFiles } from './http/static-files.ts';
export { findFreeBasePort } from './ports.ts';
export { microsoftAjaxSite, officeJsSite } from './office-js-sites.ts';
export { createCertificate } from './create-certificate.ts';
export type { Certificate } from './http/loopback.ts';
export { serveMappedHosts, type MappedHosts } from './serve-mapped-hosts.ts';
export { serveSandbox } from './serve-sandbox.ts';
export { startSandbox, type StartSurroundings } from './start-command.ts';
