import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { readVersion } from '../../../scripts/build-manifest.mjs';
import { readEnvironment } from '../../../scripts/environment.mjs';
import { describePlan, planSideload } from '../../../scripts/sideload.mjs';

const values = readEnvironment('development', { variables: {} });
const zip = `dist/portrait-${readVersion()}.zip`;

const dryRun = (task: string, variables: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['scripts/run.mjs', task, '--dry-run'], {
    encoding: 'utf8',
    env: { ...process.env, ...variables },
  });

it.each([
  ['start:teams', /npx --yes @microsoft\/m365agentstoolkit-cli@[\d.]+ install/, zip],
  ['start:outlook', /npx --yes office-addin-debugging@[\d.]+ start/, 'dist/outlook.xml'],
  ['stop', /uninstall [^]*office-addin-debugging@[\d.]+ stop/, `${zip}, dist/outlook.xml`],
])('%s --dry-run prints tool, manifest and address, and does nothing', (task, tool, manifest) => {
  const { status, stdout } = dryRun(task);

  expect(stdout).toMatch(tool);
  expect(stdout).toContain(`manifest  ${manifest}\naddress   ${values.baseUrl}\n`);
  // No build, and no tool that is not installed.
  expect(stdout.trim().split('\n')).toHaveLength(task === 'stop' ? 4 : 3);
  expect(status).toBe(0);
});

it('stop removes the app by the id that it was installed with', () => {
  const plan = planSideload('stop', { version: '1.2.3', values });

  expect(describePlan(plan)).toContain(`--manifest-id ${values.manifestId} `);
});

it('takes the values of environment variables', () => {
  const { stdout } = dryRun('start:teams', { PORTRAIT_BASE_URL: 'https://tunnel.contoso.com' });

  expect(stdout).toContain('address   https://tunnel.contoso.com\n');
});

it('needs none of the tools among the dependencies', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: object;
    devDependencies: object;
  };

  for (const tool of ['@microsoft/m365agentstoolkit-cli', 'office-addin-debugging'])
    expect(Object.keys({ ...dependencies, ...devDependencies })).not.toContain(tool);
});
