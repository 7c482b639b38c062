import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Which modules ended in which file of which page.
 * @typedef {{ name: string | null, files: string[], modules: string[] }} BundleChunk
 *   `modules` as paths in the repository; `files` as paths in `dist/`
 * @typedef {{ entries: Record<string, { initial: string[], later: string[][] }>,
 *   chunks: Record<string, BundleChunk> }} BundleReport
 *   `initial`: the chunks that an entry's script tags load; `later`: those it can load afterwards, workers too, in the
 *   groups in which they load together
 */

/** @typedef {import('webpack').Module & { resource?: string, modules?: Iterable<WebpackModule> }} WebpackModule */

/** The files of a module: more than one where webpack has joined modules into one. */
const resourcesOf = (/** @type {WebpackModule} */ module) =>
  [module, ...(module.modules ?? [])].flatMap(({ resource }) => resource ?? []);

/** Everything that an entry's script can load, step by step. */
function reachableGroups(/** @type {import('webpack').ChunkGroup} */ start) {
  const reached = new Set([start]);
  // A set that grows while it is walked is walked to its end.
  for (const group of reached) {
    for (const child of group.childrenIterable) reached.add(child);
    for (const worker of group.asyncEntrypointsIterable) reached.add(worker);
  }
  return [...reached];
}

const idsOf = (/** @type {import('webpack').ChunkGroup} */ group) =>
  group.chunks.map((chunk) => String(chunk.id));

/** @returns {BundleReport} */
function describeBundles(/** @type {import('webpack').Compilation} */ compilation) {
  const { chunkGraph, chunks, compiler, entrypoints } = compilation;
  const relative = (/** @type {string} */ resource) =>
    path.relative(compiler.context, resource.replace(/\?.*$/, '')).split(path.sep).join('/');
  const entries = [...entrypoints].map(([name, entrypoint]) => {
    const initial = idsOf(entrypoint);
    const later = reachableGroups(entrypoint)
      .map((group) => idsOf(group).filter((id) => !initial.includes(id)))
      .filter((ids) => ids.length > 0);
    return [name, { initial, later }];
  });
  const described = [...chunks].map((chunk) => {
    const modules = [...chunkGraph.getChunkModulesIterable(chunk)]
      .flatMap(resourcesOf)
      .map(relative);
    return [
      String(chunk.id),
      { name: chunk.name ?? null, files: [...chunk.files], modules: [...new Set(modules)].sort() },
    ];
  });
  return { entries: Object.fromEntries(entries), chunks: Object.fromEntries(described) };
}

/** Writes the report of each build to `file`; `scripts/check-bundles.mjs` and the size budgets read it. */
export class BundleReportPlugin {
  /** @param {string} file absolute */
  constructor(file) {
    this.file = file;
  }

  apply(/** @type {import('webpack').Compiler} */ compiler) {
    compiler.hooks.afterEmit.tap('BundleReport', (compilation) => {
      mkdirSync(path.dirname(this.file), { recursive: true });
      writeFileSync(this.file, JSON.stringify(describeBundles(compilation), null, 1));
    });
  }
}
