import { readPersonHint, type PersonHint } from '#hosts';

/** The person whom the page's address names, once: they do not stay where another script or a report would read them. */
export function takePersonHint(): PersonHint | undefined {
  const hint = readPersonHint(location.hash);
  if (hint) history.replaceState(history.state, '', location.pathname + location.search);
  return hint;
}
