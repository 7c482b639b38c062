import type { BrowserContext } from '@playwright/test';

/** What pages did, or tried, that their headers forbid, in the browser's words. */
export type PolicyReports = () => readonly string[];

const aboutPolicy = /content[ -]security[ -]policy|permissions[ -]policy/i;

/** Listens in every frame, window and worker that the context opens from now on. */
export async function collectPolicyReports(context: BrowserContext): Promise<PolicyReports> {
  const reports: string[] = [];
  context.on('console', (message) => {
    if (aboutPolicy.test(message.text())) reports.push(message.text());
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
      const where = `${location.href}, ${sourceFile}:${lineNumber}`;
      // eslint-disable-next-line no-console -- the way out of a frame that a policy cannot close
      console.error(
        `Content-Security-Policy: ${effectiveDirective} refused ${blockedURI} (${where})`,
      );
    });
  });
  return () => reports;
}
