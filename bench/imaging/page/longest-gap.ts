/**
 * The longest time in ms in which the main thread did nothing else while `work` ran: a message to itself, over and
 * over, asks whether it is free.
 */
export async function longestGapMs(work: () => Promise<unknown>): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  let lastMs = performance.now();
  let longestMs = 0;
  port1.onmessage = () => {
    const nowMs = performance.now();
    longestMs = Math.max(longestMs, nowMs - lastMs);
    lastMs = nowMs;
    port2.postMessage(null);
  };
  port2.postMessage(null);
  await work();
  // A last task of the work itself counts as well.
  await new Promise((resolve) => setTimeout(resolve));
  longestMs = Math.max(longestMs, performance.now() - lastMs);
  port1.close();
  return longestMs;
}
