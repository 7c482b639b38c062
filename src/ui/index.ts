/** Fluent building blocks. They know texts, but neither Graph nor hosts nor pictures. */
export { copyText } from './copy-text.ts';
export { DropTarget } from './DropTarget.tsx';
export { FailureNotice, type FailureWords } from './FailureNotice.tsx';
export { focusIfLost } from './focus-if-lost.ts';
export { initialsOf } from './initials.ts';
export {
  LiveRegionProvider,
  useAnnounce,
  useAnnounceAtRest,
  type Announce,
  type AnnounceAtRest,
} from './LiveRegion.tsx';
export { objectUrlOf } from './object-url.ts';
export { cardPhotoSizePx, PhotoCard, type PhotoCardProps } from './PhotoCard.tsx';
export { PhotoPlaceholder } from './PhotoPlaceholder.tsx';
export { type PhotoShape } from './photo-shape.ts';
export { PhotoSkeleton } from './PhotoSkeleton.tsx';
export { SupportUrlProvider } from './SupportLink.tsx';
export { ProfilePhotoImage } from './ProfilePhotoImage.tsx';
export { useFocusManager } from './use-focus-manager.ts';
export { useOfferedFile } from './use-offered-file.ts';
export { useObjectUrl } from './use-object-url.ts';
