/** Runs `draw` at most once per screen frame, however often it is asked for. */
export function oncePerFrame(draw: () => void): { ask(): void; stop(): void } {
  let pending: number | undefined;
  return {
    ask: () => {
      pending ??= requestAnimationFrame(() => {
        pending = undefined;
        draw();
      });
    },
    stop: () => {
      if (pending !== undefined) cancelAnimationFrame(pending);
      pending = undefined;
    },
  };
}
