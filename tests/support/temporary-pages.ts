import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type TemporaryPages = {
  readonly appDirectory: string;
  readonly shellsDirectory: string;
  readonly certificateFolders: { readonly trusted: string; readonly own: string };
  remove(): Promise<void>;
};

const files: Readonly<Record<string, string>> = {
  'secret.txt': 'outside of what is served',
  'app/personal-tab.html': '<!doctype html><title>Tab</title>',
  'app/config.json': '{}',
  'app/assets/main.0123456789.js': 'export {};',
  'app/assets/plain.js': 'export {};',
  'app-secret/secret.txt': 'a neighbour whose name begins alike',
  'shells/start.html': '<!doctype html><title>Start</title>',
  'shells/teams.html': '<!doctype html><title>Teams</title>',
  'shells/outlook.html': '<!doctype html><title>Outlook</title>',
};

/** Two folders of small files, laid out as the sandbox's build lays out its own. */
export async function createTemporaryPages(): Promise<TemporaryPages> {
  const root = await mkdtemp(path.join(tmpdir(), 'portrait-pages-'));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return {
    appDirectory: path.join(root, 'app'),
    shellsDirectory: path.join(root, 'shells'),
    certificateFolders: {
      trusted: path.join(root, 'trusted'),
      own: path.join(root, 'certificates'),
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
