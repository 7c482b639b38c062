import { useEffect } from 'react';

type Address = { readonly url: string; users: number };

const addresses = new WeakMap<Blob, Address>();

function addressOf(blob: Blob): Address {
  const known = addresses.get(blob);
  if (known !== undefined) return known;
  const made = { url: URL.createObjectURL(blob), users: 0 };
  addresses.set(blob, made);
  return made;
}

/**
 * An address for `blob` that lives as long as any component shows it; `undefined` without a blob. The same
 * blob has the same address everywhere, so that a photo handed from one component to the next does not blink.
 */
export function useObjectUrl(blob: Blob | undefined): string | undefined {
  const address = blob && addressOf(blob);
  useEffect(() => {
    if (blob === undefined || address === undefined) return undefined;
    address.users += 1;
    return () => {
      address.users -= 1;
      // The next component takes it over in the same commit, after this one has left it.
      queueMicrotask(() => {
        if (address.users > 0 || addresses.get(blob) !== address) return;
        URL.revokeObjectURL(address.url);
        addresses.delete(blob);
      });
    };
  }, [address, blob]);
  return address?.url;
}
