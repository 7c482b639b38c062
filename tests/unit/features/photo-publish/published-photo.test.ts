import type { ProfilePhoto } from '#graph';
import type {
  PublishResult,
  UndoOffer,
  Verification,
} from '../../../../src/features/photo-publish/protocol/index.ts';
import {
  afterPublishedPhotoEvent,
  startOfPublishedPhoto,
  type PublishedPhoto,
  type PublishedPhotoEvent,
} from '../../../../src/features/photo-publish/published-photo.ts';
import { graphError } from '../../../support/fake-graph.ts';

const oldBytes = new Blob(['old']);
const newBytes = new Blob(['new']);
const theirBytes = new Blob(['theirs']);
const failure = graphError('graph/network');

const present = (etag: string, bytes: Blob): ProfilePhoto => ({
  status: 'present',
  metadata: { etag, contentType: 'image/jpeg', widthPx: 648, heightPx: 648 },
  bytes,
});

const after = (...events: readonly PublishedPhotoEvent[]): PublishedPhoto =>
  events.reduce(afterPublishedPhotoEvent, startOfPublishedPhoto());

const undo: UndoOffer = {
  status: 'possible',
  earlier: {
    id: 'copy',
    photo: { status: 'present', bytes: oldBytes, contentType: 'image/jpeg' },
    keptAtMs: 0,
  },
  where: 'device',
};

const saved: PublishResult<never> = {
  status: 'saved',
  undo,
  verify: () => Promise.resolve({ status: 'not-shown-yet' }),
};

const ended = (result: PublishResult<never>): PublishedPhotoEvent => ({
  type: 'change-ended',
  job: 'save',
  content: { status: 'present', bytes: newBytes },
  result,
});

const read: PublishedPhotoEvent = { type: 'read', photo: present('"E0"', oldBytes) };
const started: PublishedPhotoEvent = { type: 'change-started', job: 'save' };

describe('reading the photo', () => {
  it('begins with nothing known', () => {
    expect(startOfPublishedPhoto()).toEqual({
      photo: { status: 'loading' },
      shown: { status: 'unknown' },
      change: { status: 'idle' },
      forgottenIds: [],
    });
  });

  it('shows what was read and remembers its version', () => {
    expect(after(read)).toMatchObject({
      photo: { status: 'present', bytes: oldBytes },
      shown: { status: 'present', etag: '"E0"' },
    });
  });

  it('tells no photo from a photo that could not be read', () => {
    expect(after({ type: 'read', photo: { status: 'absent' } })).toMatchObject({
      photo: { status: 'absent' },
      shown: { status: 'absent' },
    });
    expect(after({ type: 'read-failed', failure })).toMatchObject({
      photo: { status: 'unreadable', failure },
      shown: { status: 'unknown' },
    });
  });

  it('keeps the photo on the screen while it is read again', () => {
    expect(after(read, { type: 'reading' })).toMatchObject({
      photo: { status: 'present', bytes: oldBytes },
      shown: { status: 'present', etag: '"E0"' },
    });
  });

  it('keeps the version on the screen when reading again fails', () => {
    expect(after(read, { type: 'reading' }, { type: 'read-failed', failure }).shown).toEqual({
      status: 'present',
      etag: '"E0"',
      bytes: oldBytes,
    });
  });
});

describe('changing the photo', () => {
  it('says what it does and how far it is, and shows the photo from before meanwhile', () => {
    const state = after(read, started, { type: 'step', step: 'uploading' });
    expect(state.change).toEqual({ status: 'working', job: 'save', step: 'uploading' });
    expect(state.photo).toEqual({ status: 'present', bytes: oldBytes });
  });

  it('offers no undo any more once the copy that it needs is deleted', () => {
    const other = after(read, started, ended(saved), { type: 'copy-forgotten', id: 'another' });
    expect(other.change).toMatchObject({ undo });

    const state = afterPublishedPhotoEvent(other, { type: 'copy-forgotten', id: 'copy' });

    expect(state.change).toMatchObject({ status: 'done', undo: { status: 'forgotten' } });
    expect(state.forgottenIds).toEqual(['another', 'copy']);
  });

  it('shows the new photo as soon as it is saved, and offers to undo it', () => {
    const state = after(read, started, ended(saved));
    expect(state.photo).toEqual({ status: 'present', bytes: newBytes });
    expect(state.change).toEqual({ status: 'done', job: 'save', undo, verification: 'checking' });
  });

  it('shows no photo after a removal', () => {
    const state = after(read, {
      type: 'change-ended',
      job: 'remove',
      content: { status: 'absent' },
      result: saved,
    });
    expect(state.photo).toEqual({ status: 'absent' });
  });

  it.each(['old', 'unknown'] as const)(
    'keeps the photo on the screen when it fails, and says that the %s one is stored',
    (stored) => {
      const state = after(read, started, ended({ status: 'failed', error: failure, stored, undo }));
      expect(state.photo).toEqual({ status: 'present', bytes: oldBytes });
      expect(state.change).toEqual({ status: 'failed', job: 'save', failure, stored });
    },
  );

  it('holds theirs and mine when someone else changed the photo', () => {
    const theirs = present('"E1"', theirBytes);
    const state = after(read, started, ended({ status: 'changed-meanwhile', theirs }));
    expect(state.photo).toEqual({ status: 'present', bytes: oldBytes });
    expect(state.change).toEqual({
      status: 'conflict',
      job: 'save',
      mine: { status: 'present', bytes: newBytes },
      theirs,
    });
  });

  it('ignores a step that arrives when the change is over', () => {
    const over = after(read, started, ended(saved));
    expect(afterPublishedPhotoEvent(over, { type: 'step', step: 'checking' })).toBe(over);
  });

  it('takes the outcome off the screen and leaves the photo', () => {
    const state = after(read, started, ended(saved), { type: 'change-dismissed' });
    expect(state).toMatchObject({
      photo: { status: 'present', bytes: newBytes },
      change: { status: 'idle' },
    });
  });
});

describe('verifying the change', () => {
  const verified = (verification: Verification): PublishedPhotoEvent => ({
    type: 'verified',
    verification,
  });
  const { metadata } = present('"E1"', newBytes) as Extract<ProfilePhoto, { status: 'present' }>;
  const confirmed = verified({ status: 'confirmed', photo: { status: 'present', metadata } });

  it('takes the confirmed version for the one on the screen', () => {
    const state = after(read, started, ended(saved), confirmed);
    expect(state.shown).toEqual({ status: 'present', etag: '"E1"', bytes: newBytes });
    expect(state.change).toMatchObject({ status: 'done', verification: 'confirmed' });
  });

  it('keeps the version from before when the service does not show the change yet', () => {
    const state = after(read, started, ended(saved), verified({ status: 'not-shown-yet' }));
    expect(state.shown).toEqual({ status: 'present', etag: '"E0"', bytes: oldBytes });
    expect(state.change).toMatchObject({ status: 'done', verification: 'not-shown-yet' });
  });

  it('ignores a verification of a change that is off the screen', () => {
    const dismissed = after(read, started, ended(saved), { type: 'change-dismissed' });
    expect(afterPublishedPhotoEvent(dismissed, confirmed)).toBe(dismissed);
  });
});

describe('a sign-in for the repetition that fails', () => {
  const cancelled = { kind: 'auth/cancelled' } as const;

  it('gives its own reason and keeps what is known of the stored photo', () => {
    const failed = ended({ status: 'failed', error: failure, stored: 'unknown', undo });
    const state = after(read, started, failed, { type: 'sign-in-failed', failure: cancelled });
    expect(state.change).toEqual({
      status: 'failed',
      job: 'save',
      failure: cancelled,
      stored: 'unknown',
    });
  });

  it('changes nothing when there is no failed change', () => {
    const idle = after(read);
    expect(afterPublishedPhotoEvent(idle, { type: 'sign-in-failed', failure: cancelled })).toBe(
      idle,
    );
  });
});
