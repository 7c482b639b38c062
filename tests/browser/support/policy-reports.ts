import type { BrowserContext } from '@playwright/test';

/** What pages did, or tried, that their headers forbid, in the browser's words. */
export type PolicyReports = () => readonly string[];

const aboutPolicy = /content[ -]security[ -]policy|permissions[ -]policy/i;

/** Runs in a page or a worker. The console is the way out of it that no policy closes. */
function reportViolations(): void {
  addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
    const where = `${location.href}, ${sourceFile}:${lineNumber}`;
    // eslint-disable-next-line no-console -- the way out that no policy closes
    console.error(
      `Content-Security-Policy: ${effectiveDirective} refused ${blockedURI} (${where})`,
    );
  });
}

/**
 * Listens in every frame and window that the context opens from now on, and in workers from shortly after
 * their start: the browser itself says nothing of what a worker may not do.
 */
export async function collectPolicyReports(context: BrowserContext): Promise<PolicyReports> {
  const reports: string[] = [];
  context.on('console', (message) => {
    if (aboutPolicy.test(message.text())) reports.push(message.text());
  });
  context.on('page', (page) => {
    page.on('worker', (worker) => {
      // A worker that has ended meanwhile has nothing to report.
      worker.evaluate(reportViolations).catch(() => undefined);
    });
  });
  await context.addInitScript(reportViolations);
  return () => reports;
}
