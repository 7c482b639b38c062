import { galleryAddress, readGalleryQuery } from '../../../../sandbox/gallery/query.ts';

describe('the address of the gallery', () => {
  it('names a tile, a theme and a language, and is read back as it was written', () => {
    const query = { tile: 'advice/graph/network', theme: 'contrast', language: 'es' } as const;
    const address = new URL(galleryAddress(query), 'http://localhost');

    expect(address.pathname).toBe('/gallery');
    expect(readGalleryQuery(address.search)).toEqual(query);
  });

  it('is the overview, light and English, where it says nothing or nothing that is known', () => {
    const plain = { tile: undefined, theme: 'default', language: 'en' };

    expect(readGalleryQuery('')).toEqual(plain);
    expect(readGalleryQuery('?theme=pink&language=tlh')).toEqual(plain);
    expect(readGalleryQuery('?language=toString')).toEqual(plain);
  });
});
