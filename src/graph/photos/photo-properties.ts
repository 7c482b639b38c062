import type { Result } from '#shared';

import { encodeKey, joinPath } from '../addresses/encode-key.ts';
import { targetPath, type GraphVersion } from '../addresses/target-path.ts';
import { isRecord, textAt } from '../answers/json.ts';
import { ask, fromJson } from '../ask.ts';
import { writeTimeoutMs } from '../limits.ts';
import type { PhotoTarget, SizedPhotoTarget } from '../targets.ts';
import type { GraphTransport } from '../transport/transport.ts';
import type { GraphError, WriteOptions } from '../types.ts';
import { photoRequest } from './photo-request.ts';

/** The addresses at which a photo's properties are said to be writable. */
export type PhotoPropertiesTarget =
  /** `{T}/photo` */
  | PhotoTarget
  /** `{T}/photos/{photoId}` */
  | { readonly kind: 'photo-of-size'; readonly of: SizedPhotoTarget; readonly photoId: string }
  /** `/me/joinedGroups/{groupId}/photo` */
  | { readonly kind: 'joined-group'; readonly groupId: string }
  /** `/me/joinedGroups/{groupId}/photos/{photoId}` */
  | {
      readonly kind: 'joined-group-photo-of-size';
      readonly groupId: string;
      readonly photoId: string;
    }
  /** `/me/joinedGroups/{groupId}/team/photo` */
  | { readonly kind: 'joined-group-team'; readonly groupId: string }
  /** `/drive/root/createdByUser/photo` */
  | { readonly kind: 'drive-creator' };

/** Only the properties that change. */
export type PhotoPropertyChanges = {
  readonly id?: string;
  readonly widthPx?: number;
  readonly heightPx?: number;
};

/** What the service says that the photo has now. */
export type PhotoProperties = {
  readonly id: string;
  readonly widthPx: number;
  readonly heightPx: number;
};

export type PropertiesOptions = WriteOptions & { readonly version?: GraphVersion };

export type PhotoPropertiesClient<TokenFailure> = {
  /**
   * `PATCH` with JSON on a photo's entity; the picture stays as it is. Goes to `beta` unless told: beta is a
   * preview that may change, not for production. The three properties are read-only today, so expect
   * `graph/not-offered-by-service`; no part of Portrait's interface offers this.
   * Source: Microsoft Learn, profilephoto-update (beta, generated) and resources/profilephoto, 2024-06-11.
   */
  updatePhotoProperties(
    target: PhotoPropertiesTarget,
    changes: PhotoPropertyChanges,
    options?: PropertiesOptions,
  ): Promise<Result<PhotoProperties, GraphError | TokenFailure>>;
};

/** The properties of photos, through a transport that is shared with other clients. */
export const createPhotoPropertiesClient = <TokenFailure>({
  send,
}: GraphTransport<TokenFailure>): PhotoPropertiesClient<TokenFailure> => ({
  updatePhotoProperties: (target, changes, options = {}) => {
    const owner = ownerOf(target);
    const path = joinPath(`/${options.version ?? 'beta'}`, entityPath(target));
    return ask(
      send,
      {
        subject: owner.kind,
        access: 'properties',
        request: {
          ...photoRequest(owner, 'update-properties'),
          method: 'PATCH',
          path,
          timeoutMs: writeTimeoutMs,
          content: { type: 'application/json', bytes: bodyOf(changes) },
        },
        parse: fromJson(parseProperties),
      },
      options,
    );
  },
});

/** Whose permissions and queue the request falls under. */
const ownerOf = (target: PhotoPropertiesTarget): PhotoTarget => {
  switch (target.kind) {
    case 'photo-of-size':
      return target.of;
    case 'joined-group':
    case 'joined-group-photo-of-size':
      return { kind: 'group', groupId: target.groupId };
    case 'joined-group-team':
      return { kind: 'team', teamId: target.groupId };
    case 'drive-creator':
      return { kind: 'me' };
    case 'me':
    case 'user':
    case 'group':
    case 'team':
    case 'contact':
      return target;
  }
};

const entityPath = (target: PhotoPropertiesTarget): string | undefined => {
  switch (target.kind) {
    case 'photo-of-size':
      return joinPath(targetPath(target.of), encodeKey('photos', target.photoId));
    case 'joined-group':
      return joinPath('/me', encodeKey('joinedGroups', target.groupId), '/photo');
    case 'joined-group-photo-of-size':
      return joinPath(
        '/me',
        encodeKey('joinedGroups', target.groupId),
        encodeKey('photos', target.photoId),
      );
    case 'joined-group-team':
      return joinPath('/me', encodeKey('joinedGroups', target.groupId), '/team/photo');
    case 'drive-creator':
      return '/drive/root/createdByUser/photo';
    case 'me':
    case 'user':
    case 'group':
    case 'team':
    case 'contact':
      return joinPath(targetPath(target), '/photo');
  }
};

const bodyOf = ({ id, widthPx, heightPx }: PhotoPropertyChanges): string =>
  JSON.stringify({
    '@odata.type': '#microsoft.graph.profilePhoto',
    id,
    height: heightPx,
    width: widthPx,
  });

const parseProperties = (json: unknown): PhotoProperties | undefined => {
  if (!isRecord(json)) return undefined;
  const id = textAt(json, 'id');
  const { width, height } = json;
  if (id === undefined || typeof width !== 'number' || typeof height !== 'number') return undefined;
  return { id, widthPx: width, heightPx: height };
};
