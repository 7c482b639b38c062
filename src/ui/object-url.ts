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
 * The one address of `blob` on this page: a photo handed from one place to the next does not blink. It lives until
 * nobody holds it any more; one that nobody ever held lives as long as the page.
 */
export const objectUrlOf = (blob: Blob): string => addressOf(blob).url;

/** Keeps the address until the returned function is called. */
export function holdObjectUrl(blob: Blob): () => void {
  const address = addressOf(blob);
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
}
