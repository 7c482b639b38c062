import { invariant } from '#shared';

import type { Libheif } from './libheif.ts';

type Receive = (instance: WebAssembly.Instance) => WebAssembly.Exports;

/** What the script of libheif-js defines: it starts the library with the given hooks, and returns when it is ready. */
type StartLibheif = (hooks: {
  instantiateWasm(imports: WebAssembly.Imports, receive: Receive): WebAssembly.Exports;
  print(line: string): void;
  printErr(line: string): void;
}) => Libheif;

declare const self: DedicatedWorkerGlobalScope & { readonly libheif?: StartLibheif };

/**
 * libheif stands beside the worker's own script as it was published, so that anybody can exchange it (LGPL-3.0,
 * section 4); it is part of no bundle.
 */
const fileAt = (name: string): string => new URL(`libheif/${name}`, self.location.href).href;

let loading: Promise<WebAssembly.Module> | undefined;

/**
 * A fresh libheif, with memory of its own that is collected with it; the files are loaded once. Rejects where they
 * cannot be had, or the browser or the page's policy allows no WebAssembly.
 */
export async function startLibheif(): Promise<Libheif> {
  loading ??= load();
  try {
    return start(await loading);
  } catch (reason) {
    loading = undefined;
    throw reason;
  }
}

async function load(): Promise<WebAssembly.Module> {
  const response = await fetch(fileAt('libheif.wasm'));
  if (!response.ok) throw new Error(`libheif: HTTP ${response.status}`);
  const module = await WebAssembly.compile(await response.arrayBuffer());
  self.importScripts(fileAt('libheif.js'));
  return module;
}

function start(module: WebAssembly.Module): Libheif {
  invariant(self.libheif, 'the script of libheif-js defines it');
  return self.libheif({
    instantiateWasm: (imports, receive) => receive(new WebAssembly.Instance(module, imports)),
    print: () => undefined,
    printErr: () => undefined,
  });
}
