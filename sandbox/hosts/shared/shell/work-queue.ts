/** Runs jobs one after another, so that what the sandbox is told arrives in the order of the presses. */
export function createWorkQueue(
  onProblem: (problem: Error) => void,
): (job: () => Promise<void>) => void {
  let last: Promise<void> = Promise.resolve();
  return (job) => {
    last = last.then(job).catch((reason: unknown) => {
      onProblem(reason instanceof Error ? reason : new Error(String(reason)));
    });
  };
}
