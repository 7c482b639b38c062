import { lightOf } from '../../../../src/imaging/worker/measure-light.ts';

const rgbaOf = (...greys: readonly number[]) =>
  new Uint8ClampedArray(greys.flatMap((grey) => [grey, grey, grey, 255]));

describe('lightOf', () => {
  it('finds no spread in one even tone', () => {
    const light = lightOf(rgbaOf(102, 102, 102));
    expect(light.meanLuma01).toBeCloseTo(0.4, 5);
    expect(light.spreadLuma01).toBeCloseTo(0, 5);
  });

  it('finds the widest spread in black and white halves', () => {
    const light = lightOf(rgbaOf(0, 255, 255, 0));
    expect(light.meanLuma01).toBeCloseTo(0.5, 5);
    expect(light.spreadLuma01).toBeCloseTo(0.5, 5);
  });

  it('takes green for brighter than red and red for brighter than blue', () => {
    const luma = (...rgb: readonly number[]) =>
      lightOf(new Uint8ClampedArray([...rgb, 255])).meanLuma01;
    expect(luma(0, 255, 0)).toBeGreaterThan(luma(255, 0, 0));
    expect(luma(255, 0, 0)).toBeGreaterThan(luma(0, 0, 255));
  });
});
