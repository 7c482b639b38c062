import type { HiddenField } from './hidden-data.ts';

/** Local names of XMP properties (ISO 16684-1, and the vocabularies of Adobe, IPTC and EXIF), by what they give away. */
const namedProperties: readonly (readonly [Exclude<HiddenField, 'other'>, RegExp])[] = [
  ['location', /^(?:GPS.*(?:itude|Area\w*)|City|State|Country\w*|Location\w*|Sublocation)$/],
  ['serial-number', /SerialNumber$/],
  ['camera', /^(?:Make|Model|Lens\w*|UniqueCameraModel|HostComputer)$/],
  [
    'owner',
    /^(?:creator|rights|Owner\w*|\w*OwnerName|Artist|Copyright|Credit|Author\w*|CreatorContactInfo|CaptionWriter)$/,
  ],
  ['date', /^(?:\w*Date|Date\w*|GPSTimeStamp|GPSDateStamp|OffsetTime\w*)$/],
];

/** The frame of every packet, and parts of values whose property is counted. */
const framePrefixes = new Set(['rdf', 'x', 'xml', 'xmlns', 'stRef', 'stEvt', 'stDim', 'stArea']);

/** They describe how pixels are stored. */
const structuralProperties =
  /^(?:Orientation|[XY]Resolution|ResolutionUnit|Image(?:Width|Length)|Pixel[XY]Dimension|ColorSpace|ExifVersion|GPSVersionID|format|BitsPerSample)$/;

/** An element or an attribute with a prefix; every part is bounded, so the search is linear. */
const propertyName = /[<\s]([A-Za-z][\w.-]{0,31}):([A-Za-z][\w.-]{0,63})(?=[\s=/>])/g;

/** The properties that an XMP packet, or a piece of one, holds: each name counts once. It is searched, not parsed. */
export function scanXmp(packet: string): readonly HiddenField[] {
  const names = new Set<string>();
  for (const [, prefix = '', name = ''] of packet.matchAll(propertyName)) {
    if (!framePrefixes.has(prefix) && !structuralProperties.test(name)) names.add(name);
  }
  return [...names].map(
    (name) => namedProperties.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other',
  );
}
