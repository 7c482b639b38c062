import { suggestFrame } from '#imaging';

import { parseRequest } from '../../../../src/imaging/worker/parse-request.ts';

const file = new Blob(['x']);
const frame = suggestFrame({ widthPx: 400, heightPx: 300 });
const render = { kind: 'render-framed', file, maxSizeBytes: 9999 };

describe('parseRequest', () => {
  it.each([
    { kind: 'probe', file },
    { kind: 'open-for-framing', file, stageEdgePx: 400, preview: 'wanted' },
    { kind: 'render-framed', file, frame, maxSizeBytes: 99_999 },
  ])('passes on a request to $kind', (request) => {
    expect(parseRequest(request)).toEqual(request);
  });

  it('leaves out what does not belong to the request', () => {
    expect(parseRequest({ kind: 'probe', file, more: 1 })).toEqual({ kind: 'probe', file });
  });

  it.each([
    ['nothing', undefined],
    ['an unknown kind', { kind: 'rotate', file }],
    ['no file', { kind: 'probe' }],
    [
      'a fraction of a pixel',
      { kind: 'open-for-framing', file, stageEdgePx: 10.5, preview: 'wanted' },
    ],
    ['no frame', { kind: 'render-framed', file, maxSizeBytes: 9999 }],
    ['no limit', { kind: 'render-framed', file, frame }],
    ['half a wish', { kind: 'open-for-framing', file, stageEdgePx: 10, preview: 'perhaps' }],
    ['a centre that is no number', { ...render, frame: { ...frame, center01: { x: NaN, y: 0 } } }],
    ['a fifth turn', { ...render, frame: { ...frame, quarterTurns: 4 } }],
    ['an unknown flip', { ...render, frame: { ...frame, flip: 'vertical' } }],
    ['an endless zoom', { ...render, frame: { ...frame, zoom: Infinity } }],
  ])('throws on %s', (_, message) => {
    expect(() => parseRequest(message)).toThrow('Invariant broken');
  });
});
