import { isAbortError } from '#shared';

/** A transaction as `idb` gives it, as far as it is ended here. */
export type Settleable = { readonly done: Promise<void>; abort(): void };

/** Does `work` in a transaction, all of it or nothing; rejects with the reason for which it came to nothing. */
export const settleTransaction = async (
  transaction: Settleable,
  work: () => Promise<void>,
): Promise<void> => {
  const [worked, finished] = await Promise.allSettled([
    work().catch((reason: unknown) => {
      abort(transaction);
      throw reason;
    }),
    transaction.done,
  ]);
  // The transaction knows why it ended, unless it was ended here; a request inside may only know that it did.
  if (finished.status === 'rejected' && !isAbortError(finished.reason)) throw finished.reason;
  if (worked.status === 'rejected') throw worked.reason;
  if (finished.status === 'rejected') throw finished.reason;
};

const abort = (transaction: Settleable): void => {
  try {
    transaction.abort();
  } catch {
    // It has ended already, which is what was wanted.
  }
};
