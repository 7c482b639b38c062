// `npm run doctor -- --base https://photos.contoso.com`: looks at a deployment from outside and names what is wrong,
// each fault with its cure. `--environment <name>`: the values that it was built with.
import { parseArgs } from 'node:util';

import { readVersion } from './build-manifest.mjs';
import { examine, refuseBase } from './doctor/examine.mjs';
import { readEnvironment } from './environment.mjs';

/** @returns {Promise<0 | 1>} */
async function main() {
  const { values: flags } = parseArgs({
    options: { base: { type: 'string' }, environment: { type: 'string', default: 'production' } },
  });
  const { base = '', environment } = flags;
  const refusal = refuseBase(flags.base);
  if (refusal !== undefined) {
    console.error(refusal);
    return 1;
  }
  const findings = await examine({
    base,
    values: readEnvironment(environment),
    version: readVersion(),
    fetchAddress: fetch,
  });
  for (const { area, severity, words, cure } of findings)
    console.log(`${severity === 'fault' ? '✗' : '·'} ${area}: ${words}\n    ${cure}`);
  const faults = findings.filter(({ severity }) => severity === 'fault').length;
  console.log(
    faults === 0
      ? `✓ ${base}: pages, headers, config, manifests and icons are as they must be.`
      : `${base}: ${faults} ${faults === 1 ? 'fault' : 'faults'}.`,
  );
  return faults === 0 ? 0 : 1;
}

process.exitCode = await main();
