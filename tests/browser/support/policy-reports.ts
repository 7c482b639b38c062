import type { BrowserContext } from '@playwright/test';

/** What a page did, or tried, that its headers forbid, in the browser's words. */
export type PolicyReports = () => readonly string[];

const aboutPolicy = /content[ -]security[ -]policy|permissions[ -]policy/i;

/** Listens in every frame and window that the context opens from now on. */
export async function collectPolicyReports(context: BrowserContext): Promise<PolicyReports> {
  const reports: string[] = [];
  context.on('console', (message) => {
    if (aboutPolicy.test(message.text())) reports.push(message.text());
  });
  await context.exposeBinding('reportPolicy', ({ frame }, report: string) => {
    reports.push(`${frame.url()}: ${report}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
      const report = `${effectiveDirective} refused ${blockedURI} (${sourceFile}:${lineNumber})`;
      // @ts-expect-error made by exposeBinding
      void globalThis.reportPolicy(report);
    });
  });
  return () => reports;
}
