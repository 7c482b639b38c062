import { parsePhotoMetadata } from '../../../../src/graph/answers/photo-metadata.ts';

const documented = {
  '@odata.context': "https://graph.microsoft.com/v1.0/$metadata#users('x')/photo/$entity",
  '@odata.mediaContentType': 'image/jpeg',
  '@odata.mediaEtag': '"BA09D118"',
  id: 'default',
  width: 256,
  height: 256,
};

describe('a photo’s metadata', () => {
  it('gives ETag, type and edges, and never asks the id for a size', () => {
    expect(parsePhotoMetadata(documented)).toEqual({
      status: 'present',
      metadata: { etag: '"BA09D118"', contentType: 'image/jpeg', widthPx: 256, heightPx: 256 },
    });
  });

  it('of one pixel with an empty ETag says that there is no photo', () => {
    const pixel = {
      '@odata.mediaContentType': 'image/gif',
      '@odata.mediaEtag': '',
      id: '1x1',
      width: 1,
      height: 1,
    };

    expect(parsePhotoMetadata(pixel)).toEqual({ status: 'absent' });
  });

  it.each([
    ['no JSON', undefined],
    ['a list', []],
    ['a list of photos', { value: [documented] }],
    ['no ETag', { ...documented, '@odata.mediaEtag': undefined }],
    ['an ETag that is a number', { ...documented, '@odata.mediaEtag': 1 }],
    ['an ETag-less pixel row', { ...documented, '@odata.mediaEtag': '', width: 1, height: 256 }],
    ['no content type', { ...documented, '@odata.mediaContentType': undefined }],
    ['no width', { ...documented, width: undefined }],
    ['a height in words', { ...documented, height: '256' }],
    ['a broken width', { ...documented, width: 1.5 }],
    ['a negative height', { ...documented, height: -1 }],
  ])('is not taken from %s', (_, body) => {
    expect(parsePhotoMetadata(body)).toBeUndefined();
  });
});
