import type { WorkerReply } from '../shared/messages.ts';
import { isCount, isFiniteNumber, isOneOf, isRecord, parsePixelSize } from '../shared/parsing.ts';
import { hiddenDataKinds } from '../types.ts';
import type {
  HiddenData,
  ImageFormat,
  ImageProbe,
  ImagingErrorKind,
  PictureLight,
} from '../types.ts';

const formats: readonly ImageFormat[] = [
  'jpeg',
  'png',
  'webp',
  'gif',
  'bmp',
  'avif',
  'heic',
  'tiff',
  'jxl',
];

const errorKinds: readonly ImagingErrorKind[] = [
  'imaging/empty',
  'imaging/not-an-image',
  'imaging/unsupported-format',
  'imaging/corrupt',
  'imaging/too-large-file',
  'imaging/too-large-pixels',
  'imaging/too-small',
  'imaging/timeout',
  'imaging/crashed',
];

/** The reply in `message`, made anew from the fields that belong to it; undefined when it is none. */
export function parseReply(message: unknown): WorkerReply | undefined {
  if (!isRecord(message)) return undefined;
  switch (message['kind']) {
    case 'probed':
      return parseProbed(message['probe']);
    case 'opened':
      return parseOpened(message);
    case 'rendered':
      return parseRendered(message['photo']);
    case 'failed':
      return parseFailed(message['error']);
    default:
      return undefined;
  }
}

/** The bitmap of a preview; undefined when the message is none. */
export function parsePreview(message: unknown): ImageBitmap | undefined {
  if (!isRecord(message) || message['kind'] !== 'preview') return undefined;
  const { bitmap } = message;
  return isBitmap(bitmap) ? bitmap : undefined;
}

function parseProbed(value: unknown): WorkerReply | undefined {
  const probe = parseProbe(value);
  return probe && { kind: 'probed', probe };
}

function parseOpened(message: Readonly<Record<string, unknown>>): WorkerReply | undefined {
  const { bitmap } = message;
  const probe = parseProbe(message['probe']);
  const light = parseLight(message['light']);
  return probe && light && isBitmap(bitmap) ? { kind: 'opened', probe, bitmap, light } : undefined;
}

function parseLight(value: unknown): PictureLight | undefined {
  if (!isRecord(value)) return undefined;
  const { meanLuma01, spreadLuma01 } = value;
  return isFiniteNumber(meanLuma01) && isFiniteNumber(spreadLuma01)
    ? { meanLuma01, spreadLuma01 }
    : undefined;
}

function parseRendered(value: unknown): WorkerReply | undefined {
  if (!isRecord(value)) return undefined;
  const { jpeg, edgePx } = value;
  const isPhoto = jpeg instanceof Blob && isCount(edgePx);
  return isPhoto ? { kind: 'rendered', photo: { jpeg, edgePx } } : undefined;
}

function parseFailed(value: unknown): WorkerReply | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, format } = value;
  const sizePx = parsePixelSize(value['sizePx']);
  if (!isOneOf(errorKinds, kind)) return undefined;
  const details = { ...(isOneOf(formats, format) && { format }), ...(sizePx && { sizePx }) };
  return { kind: 'failed', error: { kind, ...details } };
}

function parseProbe(value: unknown): ImageProbe | undefined {
  if (!isRecord(value)) return undefined;
  const { format, sizeBytes, orientation, motion } = value;
  const orientedSizePx = parsePixelSize(value['orientedSizePx']);
  const hiddenData = parseHiddenData(value['hiddenData']);
  if (!orientedSizePx || !hiddenData || !isOneOf(formats, format)) return undefined;
  const isValid = isCount(sizeBytes) && isCount(orientation) && orientation <= 8;
  return isValid && isOneOf(['still', 'animated'] as const, motion)
    ? { format, sizeBytes, orientedSizePx, orientation, motion, hiddenData }
    : undefined;
}

function parseHiddenData(value: unknown): HiddenData | undefined {
  if (!isRecord(value)) return undefined;
  const { named, otherCount } = value;
  if (!Array.isArray(named) || (otherCount !== 0 && !isCount(otherCount))) return undefined;
  return { named: hiddenDataKinds.filter((kind) => named.includes(kind)), otherCount };
}

/** By its shape: the class of a bitmap is not there wherever this runs. */
const isBitmap = (value: unknown): value is ImageBitmap =>
  isRecord(value) &&
  typeof value['close'] === 'function' &&
  isCount(value['width']) &&
  isCount(value['height']);
