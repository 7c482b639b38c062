import type { IdentityApp } from './routes.ts';
import type { IdentityOptions } from './types.ts';

/** Writes every request but preflights into the log, with what the routes noted about it. */
export function recordRequests(app: IdentityApp, { log, clock }: IdentityOptions): void {
  app.use(async (context, next) => {
    const { pathname, search, searchParams } = new URL(context.req.url);
    const asked = searchParams.get('client-request-id') ?? context.req.header('client-request-id');
    if (asked !== undefined) context.set('clientRequestId', asked);
    const time = new Date(clock.now()).toISOString();
    await next();
    if (context.req.method === 'OPTIONS') return;
    const scopes = context.get('scopes');
    const userPrincipalName = context.get('userPrincipalName');
    const clientRequestId = context.get('clientRequestId');
    log.record({
      time,
      service: 'identity',
      method: context.req.method,
      path: `${pathname}${search}`,
      status: context.res.status,
      ...(userPrincipalName === undefined ? {} : { userPrincipalName }),
      ...(scopes === undefined ? {} : { scopes }),
      ...(clientRequestId === undefined ? {} : { clientRequestId }),
    });
  });
}
