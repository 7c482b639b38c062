import { generate } from 'selfsigned';

import type { Certificate } from './http/loopback.ts';

/** A certificate for these names, signed by itself: clients must be told to accept it. Valid for a year. */
export async function createCertificate(hostNames: readonly string[]): Promise<Certificate> {
  const [commonName = 'localhost'] = hostNames;
  const made = await generate([{ name: 'commonName', value: commonName }], {
    algorithm: 'sha256',
    extensions: [
      { name: 'subjectAltName', altNames: hostNames.map((value) => ({ type: 2, value })) },
    ],
  });
  return { key: made.private, cert: made.cert };
}
