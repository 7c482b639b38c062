import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { createCertificate } from './create-certificate.ts';
import type { Certificate } from './http/loopback.ts';

/** Absolute paths of folders that hold `localhost.key` and `localhost.crt`. */
export type CertificateFolders = {
  /** Where `npm run certs` puts one that the system trusts; nothing is written there. */
  readonly trusted: string;
  /** Where one that we sign ourselves is kept, so that browsers ask about it once and not at each start. */
  readonly own: string;
};

const names = { key: 'localhost.key', cert: 'localhost.crt' } as const;

/** The certificate of `localhost`: the trusted one, else the one made before, else a new one. Expired ones do not count. */
export async function readLocalCertificate(
  { trusted, own }: CertificateFolders,
  nowMs: number,
): Promise<Certificate> {
  const found = (await readFrom(trusted, nowMs)) ?? (await readFrom(own, nowMs));
  if (found !== undefined) return found;
  const made = await createCertificate(['localhost']);
  await mkdir(own, { recursive: true });
  // The key is for this person's eyes alone.
  await writeFile(path.join(own, names.key), made.key, { mode: 0o600 });
  await writeFile(path.join(own, names.cert), made.cert);
  return made;
}

async function readFrom(folder: string, nowMs: number): Promise<Certificate | undefined> {
  try {
    const [key, cert] = await Promise.all([
      readFile(path.join(folder, names.key), 'utf8'),
      readFile(path.join(folder, names.cert), 'utf8'),
    ]);
    return isValid(cert, nowMs) ? { key, cert } : undefined;
  } catch {
    // Absent, or no certificate at all: another takes its place.
    return undefined;
  }
}

function isValid(cert: string, nowMs: number): boolean {
  const { validFrom, validTo } = new X509Certificate(cert);
  return Date.parse(validFrom) <= nowMs && nowMs < Date.parse(validTo);
}
