/**
 * The part of Office.js that is used, as it is met at run time: which members an item has differs by its kind, the
 * client and the permission, so nothing of an item is believed before it was looked at.
 * Source: Microsoft Learn, Office.context.mailbox (requirement sets 1.5 to 1.15).
 */
export type OfficeJs = {
  onReady(): Promise<{ readonly host: unknown }>;
  readonly context?: {
    readonly displayLanguage?: unknown;
    readonly officeTheme?: unknown;
    readonly mailbox?: OfficeMailbox;
  };
  readonly EventType?: Readonly<Record<string, string>>;
};

export type OfficeMailbox = {
  /** Null or undefined while nothing is selected. */
  readonly item?: unknown;
  readonly userProfile?: { readonly emailAddress?: unknown };
  addHandlerAsync?(
    eventType: string,
    handler: (event: unknown) => void,
    callback?: (result: unknown) => void,
  ): void;
};

export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

type AsyncMember = (callback: (result: unknown) => void) => void;

const isFunction = (value: unknown): value is AsyncMember => typeof value === 'function';

/**
 * Calls a member that answers to a callback, on the object that it belongs to; `undefined` where there is none, or
 * where Outlook refuses. Never answers when Outlook does not.
 */
export function callAsync(owner: unknown, name: string): Promise<unknown> {
  const member = fieldOf(owner, name);
  if (!isFunction(member)) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    member.call(owner, (result) => {
      resolve(fieldOf(result, 'status') === 'succeeded' ? fieldOf(result, 'value') : undefined);
    });
  });
}
