/** @jest-environment jsdom */
import { oncePerFrame } from '../../../../../src/features/photo-editor/frame/once-per-frame.ts';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

const nextFrame = () => jest.advanceTimersToNextFrame();

describe('drawing once per frame', () => {
  it('draws once, however often it was asked for', () => {
    const draw = jest.fn();
    const drawing = oncePerFrame(draw);
    drawing.ask();
    drawing.ask();
    expect(draw).not.toHaveBeenCalled();
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(1);
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(1);
  });

  it('draws again when asked again, also from within a drawing', () => {
    let wishes = 1;
    const drawing = oncePerFrame(() => {
      if (wishes > 0) drawing.ask();
      wishes -= 1;
    });
    drawing.ask();
    nextFrame();
    nextFrame();
    expect(wishes).toBe(-1);
  });

  it('draws no more after it was stopped', () => {
    const draw = jest.fn();
    const drawing = oncePerFrame(draw);
    drawing.ask();
    drawing.stop();
    nextFrame();
    expect(draw).not.toHaveBeenCalled();
  });

  it('can be stopped when nothing is pending', () => {
    expect(() => oncePerFrame(() => undefined).stop()).not.toThrow();
  });
});
