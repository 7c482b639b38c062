/** Where the bench's page is built to, from the repository's root. */
export const builtFolder = 'node_modules/.cache/bench-imaging/site';
