/** Saving, undoing and removing a photo without losing one. Pure functions, no React; everything is passed in. */
export type {
  ChangeOptions,
  MakeSmaller,
  PhotoPublisher,
  PublishOptions,
  PublishResult,
  PublisherParts,
  PublishStep,
  SavedPhoto,
  ShownPhoto,
  UndoOffer,
  UndoOptions,
  Verification,
} from './types.ts';
export { createPhotoPublisher } from './create-photo-publisher.ts';
