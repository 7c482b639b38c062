import { useEffect, useState } from 'react';

type BlobAddress = { readonly blob: Blob; readonly url: string };

/** An address for `blob` that lives as long as the component shows it; `undefined` without a blob. */
export function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<BlobAddress>();
  useEffect(() => {
    if (blob === undefined) return undefined;
    const url = URL.createObjectURL(blob);
    // The address is a resource: made and given back with the effect, so it can only be set here.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setAddress({ blob, url });
    return () => URL.revokeObjectURL(url);
  }, [blob]);
  return address?.blob === blob ? address?.url : undefined;
}
