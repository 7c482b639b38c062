import { ok, type Result } from '#shared';

import type { Sandbox } from './create-sandbox.ts';
import { serveLoopback, type Certificate, type Closable, type PortTaken } from './http/loopback.ts';
import { isSecure, portsFrom } from './ports.ts';

/**
 * Puts a sandbox on its ports, `basePort` and those after it, on the loopback addresses only. All ports or none:
 * fails with `server/port-taken`, naming the first that is taken.
 */
export async function serveSandbox(
  { handlers }: Pick<Sandbox, 'handlers'>,
  { basePort, certificate }: { readonly basePort: number; readonly certificate: Certificate },
): Promise<Result<Closable, PortTaken>> {
  const running: Closable[] = [];
  const close = async () => {
    await Promise.all(running.map((server) => server.close()));
  };
  for (const [service, port] of portsFrom(basePort)) {
    const secured = isSecure(service) ? certificate : undefined;
    const served = await serveLoopback(handlers[service], port, secured);
    if (!served.ok) {
      await close();
      return served;
    }
    running.push(served.value);
  }
  return ok({ close });
}
