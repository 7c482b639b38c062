import { ensureBuilt } from './build.mjs';
import { run, runTool } from './command.mjs';
import { ensureBrowser } from './find-browser.mjs';

/** Dragging a large photo, in the browser's own tracing; see bench/frame. */
export async function benchFrame(/** @type {readonly string[]} */ flags = []) {
  const browser = await ensureBrowser();
  await ensureBuilt('sandbox');
  return run(process.execPath, ['--import', 'tsx', 'bench/frame/main.ts', ...flags], {
    env: { PORTRAIT_BROWSER: browser },
  });
}

/** The picture pipeline beside the browser's decode and its peers; see bench/imaging. */
export async function benchImaging(/** @type {readonly string[]} */ flags = []) {
  const browser = await ensureBrowser();
  const built = await runTool('webpack', ['--config', 'bench/imaging/webpack.config.mjs']);
  if (built !== 0) return built;
  return run(process.execPath, ['--import', 'tsx', 'bench/imaging/main.ts', ...flags], {
    env: { PORTRAIT_BROWSER: browser },
  });
}

/** Start-up of the production build beside the least that could show a photo; see bench/startup. */
export async function benchStartup(/** @type {readonly string[]} */ flags = []) {
  const browser = await ensureBrowser();
  await ensureBuilt('production');
  const built = await runTool('webpack', ['--config', 'bench/startup/webpack.config.mjs']);
  if (built !== 0) return built;
  return run(process.execPath, ['--import', 'tsx', 'bench/startup/main.ts', ...flags], {
    env: { PORTRAIT_BROWSER: browser },
  });
}
