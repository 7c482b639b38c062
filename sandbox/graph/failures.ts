import type { GraphFailure } from './answer.ts';

/** Source: Microsoft Learn, graph/errors. The messages are those of the live service, seen in issue reports. */
export const invalidToken = (message: string): GraphFailure => ({
  status: 401,
  code: 'InvalidAuthenticationToken',
  message,
});

export const badRequest = (message: string): GraphFailure => ({
  status: 400,
  code: 'BadRequest',
  message,
});

/** Entra's directory. Source: Microsoft Q&A 6019739 (2026-09). */
export const insufficientPrivileges: GraphFailure = {
  status: 403,
  code: 'Authorization_RequestDenied',
  message: 'Insufficient privileges to complete the operation.',
};

const photoServiceException = (name: string): string =>
  `Exception of type 'Microsoft.Fast.Profile.Core.Exception.${name}' was thrown.`;

/** The photo service's own words for a missing scope. Source: Microsoft Q&A 1084592, msgraph docs issue 11683. */
export const photoPermissionMissing: GraphFailure = {
  status: 403,
  code: 'ErrorInsufficientPermissionsInAccessToken',
  message: photoServiceException('ProfileAccessDeniedException'),
};

/** Source: seen live on metadata and on `$value` alike; Microsoft Q&A 2079017. The docs' `1x1` metadata was not seen. */
export const imageNotFound: GraphFailure = {
  status: 404,
  code: 'ImageNotFound',
  message: photoServiceException('ImageNotFoundException'),
};

/** Source: docs-contrib issue 7476, pnp/powershell issue 750. */
export const accessDenied: GraphFailure = {
  status: 403,
  code: 'ErrorAccessDenied',
  message: 'Access is denied. Check credentials and try again.',
};

/**
 * The account exists in Entra ID and not for the photo service, whose own JSON comes as text inside the
 * message. Source: msgraph-sdk-dotnet issue 1247, msgraph-beta-sdk-dotnet issue 388; the status 404 is assumed.
 */
export const userUnknownToPhotoService: GraphFailure = {
  status: 404,
  code: 'UnknownError',
  message: JSON.stringify(
    {
      errorCode: 'ErrorUserResolutionFailedUserDoesNotExist',
      message: photoServiceException('ProfileNotFoundException'),
      target: null,
      details: null,
      innerError: null,
      instanceAnnotations: [],
    },
    null,
    2,
  ),
};

/** Source: docs-contrib issue 423 (23 x 23 for a group). */
export const widthTooSmall: GraphFailure = {
  status: 400,
  code: 'ValidationWidthTooSmall',
  message: photoServiceException('ProfileBadRequestException'),
};

/** Assumed: the sister of `ValidationWidthTooSmall`; no report of it was found. */
export const heightTooSmall: GraphFailure = { ...widthTooSmall, code: 'ValidationHeightTooSmall' };

/** Source: msgraph-sdk-dotnet issue 237 (`application/octet-stream`). */
export const contentTypeNotUnderstood: GraphFailure = {
  status: 500,
  code: 'ErrorInternalServerError',
  message: 'An internal server error occurred. The operation failed.',
};

/** Source: docs-contrib issues 5547 (base64 text) and 6395. */
export const notAnImage: GraphFailure = {
  ...contentTypeNotUnderstood,
  message: `${contentTypeNotUnderstood.message}, The file you chose isn't an image. Please choose a different file.`,
};

/** The limit is documented (Microsoft Learn, profilephoto-update, 2025-07-23); status and code are assumed, no report was found. */
export const requestTooLarge: GraphFailure = {
  status: 413,
  code: 'RequestEntityTooLarge',
  message: 'The maximum request length supported is 4MB.',
};

/** Source: msgraph-sdk-java issue 2279 (2025-01), docs-contrib issue 7965 (status and code). */
export const requestNotSupported: GraphFailure = {
  status: 405,
  code: 'ErrorInvalidRequest',
  message: 'The OData request is not supported.',
};

/** Entra's directory. Source: msgraph-sdk-dotnet issue 1247 and many others (code and message). */
export const resourceNotFound = (id: string): GraphFailure => ({
  status: 404,
  code: 'Request_ResourceNotFound',
  message: `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
});

/** Exchange's words: no such item or mailbox, and PUT for a personal account. Source: msgraph-sdk-php issue 84, msgraph-sdk-dotnet issue 424. */
export const itemNotFound: GraphFailure = {
  status: 404,
  code: 'ErrorItemNotFound',
  message: 'The specified object was not found in the store.',
};

/** Contacts of somebody without an Exchange Online mailbox. Source: docs-contrib issue 6519, docs issue 10481. */
export const mailboxNotEnabled: GraphFailure = {
  status: 404,
  code: 'MailboxNotEnabledForRESTAPI',
  message: 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
};

/** Delegated write to the photo of a group or team whose owner one is not. Source: pnp/powershell issue 750, office-docs-powershell issue 5317 (code). */
export const notAnOwner: GraphFailure = {
  status: 403,
  code: 'ErrorGroupsAccessDenied',
  message: 'User does not have permissions to execute this action.',
};

/** What Graph may well do and the sandbox does not: loud, so that nobody takes silence for an answer. */
export const notImplemented = (what: string, where: string): GraphFailure => ({
  status: 501,
  code: 'NotImplemented',
  message: `The sandbox's Graph ${what}. Add it to sandbox/graph/${where}.`,
});

/** Teams' own words for a missing scope. Source: telstrapurple/MSTeamsChatExporter issue 9 (2025-03). */
export const teamPermissionMissing = (
  accepted: readonly string[],
  granted: Iterable<string>,
): GraphFailure => ({
  status: 403,
  code: 'Forbidden',
  message: `Missing scope permissions on the request. API requires one of '${accepted.join(', ')}'. Scopes on the request '${[...granted].join(', ')}'`,
});

/** Directory objects that are synced from elsewhere. Source: Microsoft Q&A, "on-premises mastered"; that photos get it too is assumed. */
export const masteredElsewhere: GraphFailure = {
  status: 400,
  code: 'Request_BadRequest',
  message:
    'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.',
};

/**
 * Settings of an archived team cannot be changed. Source: Microsoft Learn, team-archive; code and wording after
 * microsoft-graph-docs issue 6351, which is about another call.
 */
export const teamArchived: GraphFailure = {
  status: 403,
  code: 'AccessDenied',
  message: 'The photo cannot be changed because this team is archived.',
};
