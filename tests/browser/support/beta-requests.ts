import type { BrowserContext } from '@playwright/test';

/** Addresses of Graph's preview that pages asked for: it may change any day, so no surface may need it. */
export function collectBetaRequests(context: BrowserContext): () => readonly string[] {
  const asked: string[] = [];
  context.on('request', (request) => {
    if (isBeta(request.url())) asked.push(`${request.method()} ${request.url()}`);
  });
  return () => asked;
}

/** Versions are compared without regard to case, as Graph does. */
const isBeta = (address: string): boolean =>
  URL.canParse(address) && /^\/beta(\/|$)/i.test(new URL(address).pathname);
