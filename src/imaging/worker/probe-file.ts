import { probeHeader } from '../shared/header/probe-header.ts';
import type { WorkerReply } from '../shared/messages.ts';

type ProbeReply = Extract<WorkerReply, { kind: 'probed' | 'failed' }>;

/** A file that cannot be read any more, because it was moved, changed or never fetched from a cloud folder, counts as corrupt. */
export async function probeFile(file: Blob): Promise<ProbeReply> {
  try {
    const probed = await probeHeader(file);
    return probed.ok
      ? { kind: 'probed', probe: probed.value }
      : { kind: 'failed', error: probed.error };
  } catch (reason) {
    if (reason instanceof DOMException)
      return { kind: 'failed', error: { kind: 'imaging/corrupt' } };
    throw reason;
  }
}
