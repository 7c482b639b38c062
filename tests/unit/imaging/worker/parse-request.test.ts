import { suggestFrame } from '#imaging';

import { parseRequest } from '../../../../src/imaging/worker/parse-request.ts';

const file = new Blob(['x']);
const frame = suggestFrame({ widthPx: 400, heightPx: 300 });

describe('parseRequest', () => {
  it.each([
    { kind: 'probe', file },
    { kind: 'open-for-framing', file, stageEdgePx: 400 },
    { kind: 'render-framed', file, frame },
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
    ['a fraction of a pixel', { kind: 'open-for-framing', file, stageEdgePx: 10.5 }],
    ['no frame', { kind: 'render-framed', file }],
    [
      'a centre that is no number',
      { kind: 'render-framed', file, frame: { ...frame, center01: { x: NaN, y: 0 } } },
    ],
    ['a fifth turn', { kind: 'render-framed', file, frame: { ...frame, quarterTurns: 4 } }],
    ['an unknown flip', { kind: 'render-framed', file, frame: { ...frame, flip: 'vertical' } }],
    ['an endless zoom', { kind: 'render-framed', file, frame: { ...frame, zoom: Infinity } }],
  ])('throws on %s', (_, message) => {
    expect(() => parseRequest(message)).toThrow('Invariant broken');
  });
});
