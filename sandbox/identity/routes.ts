import type { Context, Hono } from 'hono';

import { describeFailure, type OAuthFailure } from './oauth-failure.ts';

/** What a route tells the request log beyond address and status. */
export type RouteNotes = {
  readonly Variables: {
    /** The scopes asked for, exactly as written. */
    scopes?: readonly string[];
    userPrincipalName?: string;
    clientRequestId?: string;
  };
};

export type IdentityApp = Hono<RouteNotes>;
export type IdentityContext = Context<RouteNotes>;

export const splitScopeText = (text: string): readonly string[] =>
  text.split(' ').filter((scope) => scope !== '');

/** The text fields of a posted form. */
export type Form = ReadonlyMap<string, string>;

export async function readForm(context: IdentityContext): Promise<Form> {
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(await context.req.parseBody())) {
    if (typeof value === 'string') fields.set(name, value);
  }
  return fields;
}

/** Fragment answers of the authorize endpoint. */
export function redirectWithFragment(
  context: IdentityContext,
  redirectUri: string,
  answer: Readonly<Record<string, string | undefined>>,
): Response {
  const fragment = new URLSearchParams();
  for (const [name, value] of Object.entries(answer)) {
    if (value !== undefined) fragment.set(name, value);
  }
  return context.redirect(`${redirectUri}#${fragment.toString()}`, 302);
}

export function redirectWithFailure(
  context: IdentityContext,
  to: { readonly redirectUri: string; readonly state?: string },
  options: { readonly failure: OAuthFailure; readonly nowMs: number },
): Response {
  const { failure, nowMs } = options;
  const correlationId = context.get('clientRequestId');
  return redirectWithFragment(context, to.redirectUri, {
    error: failure.error,
    error_description: describeFailure(failure, { nowMs, correlationId }).description,
    suberror: failure.suberror,
    state: to.state,
  });
}
