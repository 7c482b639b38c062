import { useEffect, useState } from 'react';

const startsAt = 3;
const beatMs = 1000;

export type Countdown = {
  /** 3, 2, 1; `undefined` while none runs. */
  readonly left: number | undefined;
  readonly toggle: () => void;
};

/** Counts down from 3 and then calls `onEnd`; a second press ends it before. */
export function useCountdown(onEnd: () => void): Countdown {
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    if (left === undefined) return undefined;
    const timer = window.setTimeout(() => {
      setLeft(left > 1 ? left - 1 : undefined);
      if (left === 1) onEnd();
    }, beatMs);
    return () => window.clearTimeout(timer);
  }, [left, onEnd]);
  return { left, toggle: () => setLeft(left === undefined ? startsAt : undefined) };
}
