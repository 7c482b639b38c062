import { maxZoom, suggestFrame, type PixelSize } from '#imaging';

import { createFrameController } from '../../../../src/features/photo-editor/frame-controller.ts';

const size: PixelSize = { widthPx: 1200, heightPx: 900 };

describe('the framing of one picture', () => {
  it('begins with the suggestion for its size', () => {
    const controller = createFrameController(size);
    expect(controller.frame()).toEqual(suggestFrame(size));
    expect(controller.size).toEqual(size);
    expect(controller.maxZoom).toBe(maxZoom(size));
  });

  it('moves the picture with the pointer: what is framed goes the other way', () => {
    const controller = createFrameController(size);
    controller.zoomTo(2);
    const before = controller.frame().center01;
    controller.pan({ x: 0.1, y: 0.1 });
    expect(controller.frame().center01.x).toBeLessThan(before.x);
    expect(controller.frame().center01.y).toBeLessThan(before.y);
  });

  it('never shows what is beyond the picture', () => {
    const controller = createFrameController(size);
    controller.pan({ x: 9, y: 9 });
    // The square is as high as the picture and reaches to its left border.
    expect(controller.frame().center01.x).toBeCloseTo(450 / 1200);
    expect(controller.frame().center01.y).toBeCloseTo(0.5);
  });

  it('keeps the zoom between the whole picture and its pixels', () => {
    const controller = createFrameController(size);
    controller.zoomTo(0.2);
    expect(controller.frame().zoom).toBe(1);
    controller.zoomTo(1_000);
    expect(controller.frame().zoom).toBe(controller.maxZoom);
  });

  it('zooms about the point that is named', () => {
    const controller = createFrameController(size);
    controller.zoomTo(2, { x: 0, y: 0.5 });
    expect(controller.frame().center01.x).toBeLessThan(0.5);
  });

  it('turns both ways and stays within the picture', () => {
    const controller = createFrameController(size);
    controller.turn('right');
    expect(controller.frame().quarterTurns).toBe(1);
    controller.turn('left');
    controller.turn('left');
    expect(controller.frame().quarterTurns).toBe(3);
  });

  it('goes back to the suggestion', () => {
    const controller = createFrameController(size);
    controller.zoomTo(3);
    controller.turn('right');
    controller.reset();
    expect(controller.frame()).toEqual(suggestFrame(size));
  });

  it('tells its listeners of every change until they leave', () => {
    const controller = createFrameController(size);
    const listener = jest.fn();
    const unsubscribe = controller.subscribe(listener);
    controller.pan({ x: 0.1, y: 0 });
    controller.zoomTo(2);
    controller.turn('left');
    controller.reset();
    expect(listener).toHaveBeenCalledTimes(4);
    unsubscribe();
    controller.zoomTo(3);
    expect(listener).toHaveBeenCalledTimes(4);
  });
});
