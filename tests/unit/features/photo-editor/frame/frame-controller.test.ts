import { maxZoom, suggestFrame, type PixelSize } from '#imaging';

import { createFrameController } from '../../../../../src/features/photo-editor/frame/frame-controller.ts';

const size: PixelSize = { widthPx: 1200, heightPx: 900 };

describe('the framing of one picture', () => {
  it('begins with the suggestion for its size', () => {
    const controller = createFrameController(size);
    expect(controller.frame()).toEqual(suggestFrame(size));
    expect(controller.size).toEqual(size);
    expect(controller.isChanged()).toBe(false);
    expect(controller.maxZoom()).toBe(maxZoom(size));
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
    expect(controller.frame().zoom).toBe(controller.maxZoom());
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

  it('says nothing where a limit leaves everything as it was', () => {
    const controller = createFrameController(size);
    const listener = jest.fn();
    controller.subscribe(listener);
    controller.pan({ x: 0, y: 1 });
    controller.zoomTo(0.5);
    controller.reset();
    expect(listener).not.toHaveBeenCalled();
    expect(controller.canUndo()).toBe(false);
  });

  it('mirrors, and straightens within 45 degrees', () => {
    const controller = createFrameController(size);
    controller.flip();
    controller.straighten(60);
    expect(controller.frame()).toMatchObject({ flip: 'horizontal', straightenDegrees: 45 });
    expect(controller.maxZoom()).toBeCloseTo(maxZoom(size) / Math.SQRT2);
    expect(controller.isChanged()).toBe(true);
  });

  it('goes on where a draft was, as far as the picture allows', () => {
    const draft = { ...suggestFrame(size), zoom: 2, center01: { x: 9, y: 0.5 } };
    const controller = createFrameController(size, draft);
    expect(controller.frame()).toMatchObject({ zoom: 2, center01: { x: 1 - 225 / 1200, y: 0.5 } });
    expect(controller.isChanged()).toBe(true);
    controller.reset();
    expect(controller.frame()).toEqual(suggestFrame(size));
  });
});

describe('steps', () => {
  const zoomedTwice = () => {
    const controller = createFrameController(size);
    for (const zoom of [2, 3]) {
      controller.beginStep('press');
      controller.zoomTo(zoom);
    }
    return controller;
  };

  it('are taken back and done again, one by one', () => {
    const controller = zoomedTwice();
    controller.undoStep();
    expect(controller.frame().zoom).toBe(2);
    controller.undoStep();
    expect(controller.frame()).toEqual(suggestFrame(size));
    expect([controller.canUndo(), controller.canRedo()]).toEqual([false, true]);
    controller.undoStep();
    controller.redoStep();
    controller.redoStep();
    controller.redoStep();
    expect(controller.frame().zoom).toBe(3);
    expect([controller.canUndo(), controller.canRedo()]).toEqual([true, false]);
  });

  it('hold all moves of one drag', () => {
    const controller = zoomedTwice();
    controller.beginStep('gesture');
    for (const x of [0.1, 0.1, -0.3]) controller.pan({ x, y: 0 });
    controller.undoStep();
    expect(controller.frame()).toEqual({ ...suggestFrame(size), zoom: 3 });
  });

  it('that were taken back are gone once something else is done', () => {
    const controller = zoomedTwice();
    controller.undoStep();
    controller.zoomTo(1.5);
    expect(controller.canRedo()).toBe(false);
    controller.undoStep();
    expect(controller.frame().zoom).toBe(2);
  });

  it('are not made by a press that changes nothing', () => {
    const controller = zoomedTwice();
    controller.beginStep('press');
    controller.zoomTo(3);
    controller.undoStep();
    expect(controller.frame().zoom).toBe(2);
  });

  it('can be many, of which the oldest are forgotten', () => {
    const controller = createFrameController(size);
    for (let step = 0; step < 300; step += 1) {
      controller.beginStep('press');
      controller.turn('right');
    }
    let undone = 0;
    while (controller.canUndo() && undone < 300) {
      controller.undoStep();
      undone += 1;
    }
    expect(undone).toBe(200);
  });
});
