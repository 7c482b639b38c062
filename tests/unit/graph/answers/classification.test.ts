import type { GraphErrorKind } from '#graph';

import { classifyRefusal, type Refusal } from '../../../../src/graph/answers/classification.ts';

type Row = {
  readonly status: number;
  readonly code?: string;
  readonly text?: string;
  readonly subject?: Refusal['subject'];
  readonly access?: Refusal['access'];
  readonly account?: Refusal['account'];
  readonly kind: GraphErrorKind;
};

const thrown = (exception: string) =>
  `Exception of type 'Microsoft.Fast.Profile.Core.Exception.${exception}' was thrown.`;

const rows: readonly Row[] = [
  { status: 400, text: thrown('ImageNotFoundException'), kind: 'graph/target-not-found' },
  { status: 404, code: 'ErrorItemNotFound', kind: 'graph/no-mailbox' },
  { status: 404, code: 'ErrorUserResolutionFailedUserDoesNotExist', kind: 'graph/no-mailbox' },
  { status: 400, code: 'ErrorUserResolutionFailedUserDoesNotExist', kind: 'graph/no-mailbox' },
  {
    status: 404,
    code: 'UnknownError',
    text: thrown('ProfileNotFoundException'),
    kind: 'graph/no-mailbox',
  },
  {
    status: 400,
    code: 'OrganizationFromTenantGuidNotFound',
    kind: 'graph/tenant-without-exchange',
  },
  { status: 400, code: 'AuthenticationError', kind: 'graph/no-mailbox' },
  { status: 404, code: 'MailboxNotHostedInExchangeOnline', kind: 'graph/mailbox-on-premises' },
  { status: 404, code: 'MailboxNotEnabledForRESTAPI', kind: 'graph/mailbox-on-premises' },
  { status: 404, code: 'ResourceNotFound', kind: 'graph/no-mailbox' },
  { status: 404, code: 'ErrorNonExistentMailbox', kind: 'graph/no-mailbox' },
  {
    status: 403,
    code: 'ErrorAccessDenied',
    access: 'write',
    kind: 'graph/forbidden-by-policy',
  },
  { status: 403, access: 'write', kind: 'graph/forbidden-by-policy' },
  { status: 403, code: 'ErrorAccessDenied', kind: 'graph/forbidden' },
  { status: 403, kind: 'graph/forbidden' },
  {
    status: 403,
    code: 'ErrorInsufficientPermissionsInAccessToken',
    access: 'write',
    kind: 'graph/permission-missing',
  },
  {
    status: 403,
    code: 'Authorization_RequestDenied',
    access: 'write',
    kind: 'graph/permission-missing',
  },
  { status: 403, code: 'NoPermissionsInAccessToken', kind: 'graph/permission-missing' },
  { status: 403, text: thrown('ProfileAccessDeniedException'), kind: 'graph/permission-missing' },
  { status: 401, kind: 'graph/token-refused' },
  { status: 401, code: 'InvalidAuthenticationToken', kind: 'graph/token-refused' },
  { status: 400, code: 'ValidationWidthTooSmall', kind: 'graph/photo-rejected' },
  { status: 400, code: 'ValidationHeightTooSmall', kind: 'graph/photo-rejected' },
  { status: 400, text: thrown('ProfileBadRequestException'), kind: 'graph/photo-rejected' },
  {
    status: 500,
    code: 'ErrorInternalServerError',
    text: "The file you chose isn't an image.",
    kind: 'graph/photo-rejected',
  },
  { status: 500, text: 'isn’t an image', kind: 'graph/photo-rejected' },
  { status: 415, kind: 'graph/photo-rejected' },
  { status: 500, code: 'ErrorInternalServerError', kind: 'graph/service-failed' },
  { status: 501, kind: 'graph/service-failed' },
  { status: 507, kind: 'graph/mailbox-full' },
  { status: 403, code: 'ErrorQuotaExceeded', access: 'write', kind: 'graph/mailbox-full' },
  { status: 404, kind: 'graph/target-not-found' },
  { status: 404, code: 'Request_ResourceNotFound', kind: 'graph/target-not-found' },
  { status: 404, text: 'target address not found', kind: 'graph/target-not-found' },
  { status: 413, kind: 'graph/photo-too-large' },
  { status: 429, kind: 'graph/throttled' },
  { status: 429, code: 'UnknownError', kind: 'graph/throttled' },
  { status: 429, code: 'ErrorInsufficientPermissionsInAccessToken', kind: 'graph/throttled' },
  { status: 400, code: 'TooManyRequests', kind: 'graph/throttled' },
  { status: 502, kind: 'graph/service-unavailable' },
  { status: 503, kind: 'graph/service-unavailable' },
  { status: 504, kind: 'graph/service-unavailable' },
  {
    status: 400,
    code: 'BadRequest',
    text: 'The OData request is not supported.',
    kind: 'graph/not-offered-by-service',
  },
  { status: 405, kind: 'graph/not-offered-by-service' },
  { status: 400, access: 'properties', kind: 'graph/not-offered-by-service' },
  {
    status: 403,
    code: 'ErrorAccessDenied',
    access: 'properties',
    kind: 'graph/not-offered-by-service',
  },
  { status: 501, access: 'properties', kind: 'graph/not-offered-by-service' },
  { status: 404, access: 'properties', kind: 'graph/target-not-found' },
  {
    status: 400,
    text: '/me request is only valid with delegated authentication flow.',
    kind: 'graph/signed-in-user-required',
  },
  { status: 409, kind: 'graph/changed-meanwhile' },
  { status: 412, kind: 'graph/changed-meanwhile' },
  { status: 403, subject: 'user', access: 'write', kind: 'graph/admin-role-required' },
  { status: 403, subject: 'user', kind: 'graph/forbidden' },
  { status: 403, subject: 'group', access: 'write', kind: 'graph/owner-required' },
  { status: 403, subject: 'team', access: 'write', kind: 'graph/owner-required' },
  { status: 403, subject: 'group', kind: 'graph/forbidden' },
  { status: 403, subject: 'contact', access: 'write', kind: 'graph/forbidden' },
  {
    status: 403,
    code: 'ErrorInsufficientPermissionsInAccessToken',
    subject: 'group',
    access: 'write',
    kind: 'graph/permission-missing',
  },
  {
    status: 403,
    code: 'Forbidden',
    text: "Missing scope permissions on the request. API requires one of 'TeamSettings.ReadWrite.All'.",
    subject: 'team',
    access: 'write',
    kind: 'graph/permission-missing',
  },
  {
    status: 404,
    code: 'ErrorItemNotFound',
    subject: 'contact',
    access: 'write',
    kind: 'graph/contact-not-found',
  },
  {
    status: 400,
    code: 'ErrorInvalidIdMalformed',
    subject: 'contact',
    kind: 'graph/contact-not-found',
  },
  {
    status: 404,
    code: 'MailboxNotEnabledForRESTAPI',
    subject: 'contact',
    kind: 'graph/mailbox-on-premises',
  },
  { status: 404, code: 'ErrorItemNotFound', subject: 'group', kind: 'graph/target-not-found' },
  {
    status: 404,
    code: 'ErrorItemNotFound',
    access: 'write',
    account: 'personal',
    kind: 'graph/personal-account',
  },
  {
    status: 403,
    code: 'ErrorInsufficientPermissionsInAccessToken',
    account: 'personal',
    kind: 'graph/personal-account',
  },
  {
    status: 403,
    subject: 'contact',
    access: 'write',
    account: 'personal',
    kind: 'graph/personal-account',
  },
  { status: 404, subject: 'contact', account: 'personal', kind: 'graph/contact-not-found' },
  { status: 403, subject: 'contact', account: 'personal', kind: 'graph/personal-account' },
  {
    status: 403,
    code: 'ErrorAccessDenied',
    access: 'write',
    account: 'guest',
    kind: 'graph/guest-account',
  },
  {
    status: 404,
    code: 'ErrorUserResolutionFailedUserDoesNotExist',
    access: 'write',
    account: 'guest',
    kind: 'graph/guest-account',
  },
  {
    status: 403,
    subject: 'user',
    access: 'write',
    account: 'guest',
    kind: 'graph/admin-role-required',
  },
  { status: 403, access: 'write', account: 'member', kind: 'graph/forbidden-by-policy' },
  { status: 424, kind: 'graph/unexpected-answer' },
];

describe('the kind of a refusal', () => {
  it.each(rows)('$status $code $text $subject $access $account is $kind', (row) => {
    const problem = { code: row.code, text: row.text ?? '', requestId: undefined };

    const kind = classifyRefusal({
      status: row.status,
      problem,
      subject: row.subject ?? 'me',
      access: row.access ?? 'read',
      account: row.account ?? 'unknown',
    });

    expect(kind).toBe(row.kind);
  });
});
