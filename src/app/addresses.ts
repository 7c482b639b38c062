import { graphClouds } from '#graph';

import type { Config } from './config.ts';

/** The absolute address of a file that is served in the same folder as this page. */
export const besideThisPage = (fileName: string): string =>
  new URL(fileName, document.baseURI).href;

/** Where the service and the sign-in of the configured cloud are; the sandbox's own build has its own. */
export function cloudAddresses({ cloud, tenantId }: Pick<Config, 'cloud' | 'tenantId'>) {
  const { graphRoot, authorityRoot } = graphClouds[cloud];
  return (
    __SANDBOX__ ?? {
      graphRoot,
      signInRoot: authorityRoot,
      signIn: { authority: `${authorityRoot}/${tenantId}` },
    }
  );
}
