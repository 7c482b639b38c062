const suffix = /_(zero|one|two|few|many|other)$/;

/** `files_one` and `files_other` are two forms of `files`; a key without forms is its own base. */
export const baseOf = (fileKey: string): string => fileKey.replace(suffix, '');

/** Which form of its base a key is; `undefined` for one that has none. */
export const formOf = (fileKey: string): string | undefined => suffix.exec(fileKey)?.[1];

/** Keys in the order of the file, a text with forms once, at the place of its first. */
export const basesOf = (fileKeys: readonly string[]): readonly string[] => [
  ...new Set(fileKeys.map(baseOf)),
];
