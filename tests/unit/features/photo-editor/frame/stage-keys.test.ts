import { createFrameController } from '../../../../../src/features/photo-editor/frame/frame-controller.ts';
import { actionOfKey } from '../../../../../src/features/photo-editor/frame/stage-keys.ts';

const size = { widthPx: 1200, heightPx: 900 };

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

function press(key: string, options: { shiftKey?: boolean; zoom?: number } = {}) {
  const { shiftKey = false, zoom = 2 } = options;
  const controller = createFrameController(size);
  controller.zoomTo(zoom);
  const before = controller.frame();
  actionOfKey({ ...plain, key, shiftKey })?.(controller);
  const after = controller.frame();
  return {
    after,
    zoomFactor: after.zoom / before.zoom,
    movedX: after.center01.x - before.center01.x,
    movedY: after.center01.y - before.center01.y,
  };
}

describe('keys of the framing area', () => {
  it.each([
    ['ArrowLeft', 1, 0],
    ['ArrowRight', -1, 0],
    ['ArrowUp', 0, 1],
    ['ArrowDown', 0, -1],
  ])('%s moves the picture that way, so that the framed part goes the other', (key, x, y) => {
    const { movedX, movedY } = press(key);
    expect(Math.sign(movedX)).toBe(x);
    expect(Math.sign(movedY)).toBe(y);
  });

  it('moves ten times as far with Shift', () => {
    expect(press('ArrowLeft', { shiftKey: true }).movedX).toBeCloseTo(
      press('ArrowLeft').movedX * 10,
    );
  });

  it.each(['+', '='])('zooms in by a tenth at %s', (key) => {
    expect(press(key).zoomFactor).toBeCloseTo(1.1);
  });

  it.each(['-', '_'])('zooms out by as much at %s', (key) => {
    expect(press(key).zoomFactor).toBeCloseTo(1 / 1.1);
  });

  it.each(['0', 'Home'])('starts over at %s', (key) => {
    expect(press(key).after.zoom).toBe(1);
  });

  it('turns to the right at R, and to the left with Shift', () => {
    expect(press('r').after.quarterTurns).toBe(1);
    expect(press('R', { shiftKey: true }).after.quarterTurns).toBe(3);
  });

  it('flips at F', () => {
    expect(press('f').after.flip).toBe('horizontal');
  });

  it.each([
    ['Ctrl+Z', { key: 'z', ctrlKey: true }, 1],
    ['Command+Z', { key: 'z', metaKey: true }, 1],
    ['Ctrl+Shift+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, 3],
    ['Ctrl+Y', { key: 'y', ctrlKey: true }, 3],
  ])('goes through the steps at %s', (_, key, zoom) => {
    const controller = createFrameController(size);
    for (const next of [2, 3]) {
      controller.beginStep('press');
      controller.zoomTo(next);
    }
    controller.undoStep();
    actionOfKey({ ...plain, ...key })?.(controller);
    expect(controller.frame().zoom).toBe(zoom);
  });

  it.each([
    ['Ctrl+0', { key: '0', ctrlKey: true }],
    ['Ctrl+R', { key: 'r', ctrlKey: true }],
    ['Alt+ArrowLeft', { key: 'ArrowLeft', altKey: true }],
  ])('leaves %s to the browser', (_, key) => {
    expect(actionOfKey({ ...plain, ...key })).toBeUndefined();
  });

  it.each(['Tab', 'Escape', 'Enter', ' ', 'a', 'PageDown'])('leaves %j to the page', (key) => {
    expect(actionOfKey({ ...plain, key })).toBeUndefined();
  });
});
