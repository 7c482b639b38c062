/** What office-js/nested-app-auth.js makes of the text that goes over the bridge, in both directions. */
export const nestedAuthMessage = (text: string) => ({ sandboxNestedAuth: text });

/** MSAL's request as text, or `undefined` when `data` is another message. */
export function parseNestedAuthMessage(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const request: unknown = Reflect.get(data, 'sandboxNestedAuth');
  return typeof request === 'string' ? request : undefined;
}
