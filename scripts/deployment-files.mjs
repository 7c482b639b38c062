/** The files of `dist/` that no bundle makes: configuration, icons. Paths are relative to the repository. */
export function deploymentFiles(environment = 'production') {
  return [{ from: 'assets/favicon.svg', to: 'assets/favicon.svg' }];
}
