import { err, ok, type Result } from '#shared';
import { badRequest, contentTypeNotUnderstood, requestTooLarge } from '../failures.ts';
import type { GraphFailure } from '../answer.ts';

/** 4 MB for the whole request. Source: Microsoft Learn, profilephoto-update (2025-07-23). */
export const maxRequestBytes = 4 * 1024 * 1024;

/** JPEG is the docs' example (profilephoto-update), PNG that of Microsoft's PowerShell pages (change-user-profile-photos). */
const understoodTypes = ['image/jpeg', 'image/png'];

/** The bytes of a PUT or PATCH, as far as they can be judged without looking into the picture. */
export async function readUpload(request: Request): Promise<Result<Buffer, GraphFailure>> {
  const bytes = Buffer.from(await request.arrayBuffer());
  if (bytes.byteLength >= maxRequestBytes) return err(requestTooLarge);
  const contentType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  // Content-Type is required (Microsoft Learn, profilephoto-update); the wording is assumed.
  if (!contentType) return err(badRequest('The request has no Content-Type header.'));
  if (bytes.byteLength === 0) return err(badRequest('The request has no body.'));
  return understoodTypes.includes(contentType) ? ok(bytes) : err(contentTypeNotUnderstood);
}
