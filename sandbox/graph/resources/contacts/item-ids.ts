import { createHash } from 'node:crypto';

/** `Prefer: IdType="ImmutableId"`, on each request. Source: Microsoft Learn, outlook-immutable-id. */
export const wantsImmutableIds = (request: Request): boolean =>
  /(^|,)\s*idtype\s*=\s*"?immutableid"?\s*(,|$)/i.test(request.headers.get('prefer') ?? '');

const known = new Map<string, string>();

/** The id that survives moves between folders: another text altogether, as the service's are. */
export function immutableIdOf(contactId: string): string {
  const id =
    known.get(contactId) ??
    `AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A${createHash('sha256').update(contactId).digest('base64url').slice(0, 32)}AAA=`;
  known.set(contactId, id);
  return id;
}
