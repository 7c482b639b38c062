import type { Browser, LaunchOptions, PlaywrightWorkerArgs } from '@playwright/test';

import { mappedNames, resolverRules, type MappedName } from './mapped-names.ts';

/** Browsers that find the mapped names; one for each set of names that lead somewhere. */
export type MappedBrowsers = {
  finding(names: { readonly without: readonly MappedName[] }): Promise<Browser>;
  close(): Promise<void>;
};

export type MappedBrowsersOptions = Pick<PlaywrightWorkerArgs, 'playwright'> & {
  readonly launchOptions: LaunchOptions;
  readonly tlsPort: number;
};

export function createMappedBrowsers(options: MappedBrowsersOptions): MappedBrowsers {
  const { playwright, launchOptions, tlsPort } = options;
  const browsers = new Map<string, Promise<Browser>>();
  const launch = (names: readonly MappedName[]) =>
    playwright.chromium.launch({
      ...launchOptions,
      args: [
        ...(launchOptions.args ?? []).filter((flag) => !flag.includes('host-resolver-rules')),
        `--host-resolver-rules=${resolverRules(tlsPort, names)}`,
      ],
    });

  return {
    finding({ without }) {
      const names = (Object.keys(mappedNames) as MappedName[]).filter(
        (name) => !without.includes(name),
      );
      const key = names.join();
      const browser = browsers.get(key) ?? launch(names);
      browsers.set(key, browser);
      return browser;
    },
    close: async () => {
      for (const browser of browsers.values()) await (await browser).close();
    },
  };
}
