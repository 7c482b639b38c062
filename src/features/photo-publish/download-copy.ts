import type { EarlierPhoto } from '#history';

type PresentPhoto = Extract<EarlierPhoto, { readonly status: 'present' }>;

export type CopyFacts = {
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly atMs: number;
};

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** How long the browser may take to begin with the file. */
const beginMs = 60_000;

/** Hands the bytes to the browser as a file, exactly as they are kept. */
export function downloadCopy(photo: PresentPhoto, facts: CopyFacts): void {
  const url = URL.createObjectURL(photo.bytes);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(photo, facts);
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, beginMs);
}

/** For example `Adele Vance 2026-11-21 14.05.jpg`, in local time; no character that a file system refuses. */
export function fileNameOf({ contentType }: PresentPhoto, { name, atMs }: CopyFacts): string {
  const date = new Date(atMs);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = `${two(date.getHours())}.${two(date.getMinutes())}`;
  const safe = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim();
  return `${safe} ${day} ${time}.${extensions[contentType] ?? 'jpg'}`;
}
