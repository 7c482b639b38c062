// What every npm script calls: `node scripts/run.mjs <task> [flags]`. It needs nothing but Node, so that
// it works straight after a clone; whatever a task needs is installed first.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Portrait needs Node.js 20.19 or newer, and this is ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}

import('./tasks.mjs')
  .then(({ runTask }) => runTask(process.argv[2] ?? '', process.argv.slice(3)))
  .then((exitCode) => {
    process.exitCode = exitCode;
  })
  .catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
