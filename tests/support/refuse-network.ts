/**
 * Unit and integration tests reach no network: whoever needs `fetch` takes it as an argument.
 * Browser-like test environments have none at all, and TeamsJS asks for it when it is imported.
 */
globalThis.fetch = (input: RequestInfo | URL) => {
  // jsdom has no Request.
  const address = typeof input === 'object' && 'url' in input ? input.url : String(input);
  return Promise.reject(
    new Error(`A test asked the network for ${address}. Pass fetch as an argument instead.`),
  );
};
