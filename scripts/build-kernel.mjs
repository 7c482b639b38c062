// Builds the resampling kernel from AssemblyScript into the module that the imaging worker takes it from, as text:
// a file of its own would be one more download and one more rule for every host. `--check` only compares.
import { readFile, writeFile } from 'node:fs/promises';

import asc from 'assemblyscript/asc';

const source = 'src/imaging/kernel/resample.ts';
const target = 'src/imaging/worker/resample/kernel-wasm.ts';

const options = [
  ...['-O3', '--noAssert', '--enable', 'simd'],
  ...['--runtime', 'stub', '--importMemory', '--noExportMemory'],
];

async function compile() {
  /** @type {Uint8Array | undefined} */
  let binary;
  const { error, stderr } = await asc.main([source, '-o', 'kernel.wasm', ...options], {
    writeFile: (/** @type {string} */ _name, /** @type {string | Uint8Array} */ content) => {
      if (typeof content !== 'string') binary = content;
    },
  });
  if (error || !binary) throw new Error(`${source} does not compile.\n${stderr.toString()}`);
  return binary;
}

const moduleText = (/** @type {Uint8Array} */ binary) =>
  [
    `/** Made from ${source} by \`npm run kernel\`: ${binary.length} bytes of WebAssembly. */`,
    'export const kernelWasmBase64 =',
    `  '${Buffer.from(binary).toString('base64')}';`,
    '',
  ].join('\n');

const built = moduleText(await compile());
if (process.argv.includes('--check')) {
  if ((await readFile(target, 'utf8')) !== built) {
    throw new Error(`${target} is not what ${source} compiles to. npm run kernel`);
  }
} else {
  await writeFile(target, built);
}
