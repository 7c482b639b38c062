import type { FramingSource, ImagingError } from '#imaging';

import {
  afterPickerEvent,
  openPictureOf,
  type PickerEvent,
  type PickerState,
} from '../../../../src/features/photo-editor/picker-state.ts';

const file = new Blob(['file']);
const otherFile = new Blob(['other']);
const refusal: ImagingError = { kind: 'imaging/corrupt' };

const source: FramingSource = {
  probe: {
    format: 'jpeg',
    sizeBytes: 4,
    orientedSizePx: { widthPx: 1200, heightPx: 900 },
    orientation: 1,
    motion: 'still',
    hiddenData: { named: [], otherCount: 0 },
  },
  light: { meanLuma01: 0.5, spreadLuma01: 0.25 },
  bitmap: { width: 1200, height: 900, close: () => undefined },
};

const chosen: PickerEvent = { type: 'file-chosen' };
const opened = (of: Blob): PickerEvent => ({
  type: 'opened',
  photo: { file: of, origin: 'file' },
  source,
});
const refused: PickerEvent = { type: 'refused', refusal };

const after = (...events: readonly PickerEvent[]): PickerState =>
  events.reduce(afterPickerEvent, { status: 'choosing' });

describe('choosing a file', () => {
  it('opens the first file with nothing before it', () => {
    expect(after(chosen)).toEqual({ status: 'opening' });
  });

  it('frames the file that was opened, from a first suggestion for its size', () => {
    const picture = openPictureOf(after(chosen, opened(file)));
    expect(picture?.file).toBe(file);
    expect(picture?.controller.size).toEqual({ widthPx: 1200, heightPx: 900 });
    expect(picture?.controller.frame()).toMatchObject({ zoom: 1, quarterTurns: 0 });
  });

  it('stands ready for another file after a refusal', () => {
    expect(after(chosen, refused)).toEqual({ status: 'choosing', refusal });
  });

  it('takes the refusal off the screen with the next file', () => {
    expect(after(chosen, refused, chosen)).toEqual({ status: 'opening' });
  });
});

describe('choosing another file', () => {
  const framing = after(chosen, opened(file));

  it('keeps the picture on the screen while the next one opens', () => {
    const opening = afterPickerEvent(framing, chosen);
    expect(opening.status).toBe('opening');
    expect(openPictureOf(opening)).toBe(openPictureOf(framing));
  });

  it('goes on framing the picture from before when the next file is refused', () => {
    const state = [chosen, refused].reduce(afterPickerEvent, framing);
    expect(state).toMatchObject({ status: 'framing', refusal });
    expect(openPictureOf(state)).toBe(openPictureOf(framing));
  });

  it('frames the new picture from the start', () => {
    openPictureOf(framing)?.controller.zoomTo(2);
    const state = [chosen, opened(otherFile)].reduce(afterPickerEvent, framing);
    expect(openPictureOf(state)?.file).toBe(otherFile);
    expect(openPictureOf(state)?.controller.frame().zoom).toBe(1);
  });
});

describe('rendering', () => {
  const framing = after(chosen, opened(file));

  it('keeps picture and framing, whether it works or not', () => {
    const rendering = afterPickerEvent(framing, { type: 'rendering' });
    expect(rendering.status).toBe('rendering');
    const rendered = afterPickerEvent(rendering, { type: 'rendered' });
    expect(rendered).toEqual(framing);
    const failed = afterPickerEvent(rendering, refused);
    expect(failed).toMatchObject({ status: 'framing', refusal });
    expect(openPictureOf(failed)).toBe(openPictureOf(framing));
  });

  it('forgets an earlier refusal', () => {
    const state = [chosen, refused, { type: 'rendering' } as const].reduce(
      afterPickerEvent,
      framing,
    );
    expect(state).not.toHaveProperty('refusal');
  });

  it('needs a picture', () => {
    expect(after({ type: 'rendering' })).toEqual({ status: 'choosing' });
    expect(after({ type: 'rendered' })).toEqual({ status: 'choosing' });
  });
});

describe('the small picture of a file', () => {
  const small: ImageBitmap = { width: 160, height: 120, close: () => undefined };
  const previewed: PickerEvent = {
    type: 'previewed',
    photo: { file, origin: 'file' },
    bitmap: small,
  };

  it('is framed until the large one is there, which is framed from the start then', () => {
    const early = after(chosen, previewed);
    expect(early.status).toBe('opening');
    expect(openPictureOf(early)).toMatchObject({ file, bitmap: small });
    expect(openPictureOf(early)).not.toHaveProperty('facts');
    const opening = openPictureOf(afterPickerEvent(early, opened(file)));
    expect(opening?.bitmap).toBe(source.bitmap);
    expect(opening?.controller.isChanged()).toBe(false);
  });

  it('hands its framing over', () => {
    const early = after(chosen, previewed);
    openPictureOf(early)?.controller.zoomTo(1.2);
    const picture = openPictureOf(afterPickerEvent(early, opened(file)));
    expect(picture?.controller.frame().zoom).toBe(1.2);
    expect(picture?.controller.size).toEqual({ widthPx: 1200, heightPx: 900 });
  });

  it('goes when the file is refused after all', () => {
    expect(after(chosen, previewed, refused)).toEqual({ status: 'choosing', refusal });
  });
});
