/** How the contacts of one tile behave. What is left out goes well. */
export type ContactsScript = {
  /** What a search by mail address gives; the first contact alone when left out. */
  readonly found?: 'none' | 'several' | 'never-answers' | 'refused';
  /** What becomes of a new contact. */
  readonly creating?: 'never-answers' | 'refused';
  /** What the directory says of a mail address. */
  readonly directory?: 'knows-nobody' | 'never-answers' | 'refused';
};

const never = () => new Promise<Response>(() => undefined);

const refused = (): Response =>
  Response.json(
    { error: { code: 'ErrorAccessDenied', message: 'Access is denied.' } },
    { status: 403 },
  );

const entries = (...value: readonly unknown[]): Response => Response.json({ value });

const contact = (id: string, displayName: string) => ({
  id,
  displayName,
  emailAddresses: [{ name: displayName, address: 'megan@contoso.example' }],
});

const megan = contact('contact-1', 'Megan Bowen');
const directoryUser = {
  id: 'user-1',
  displayName: 'Megan Bowen',
  userPrincipalName: 'megan@contoso.example',
};
const meganAtHome = contact('contact-2', 'Megan Bowen (private)');

/** Contacts and the directory, as far as a tile's page asks for them; photos are left to `photoService`. */
export function createScriptedContacts(
  { found, creating, directory }: ContactsScript,
  photoService: typeof fetch,
): typeof fetch {
  const find = (): Response | Promise<Response> => {
    if (found === 'never-answers') return never();
    if (found === 'refused') return refused();
    if (found === 'none') return entries();
    return found === 'several' ? entries(megan, meganAtHome) : entries(megan);
  };
  const create = (): Response | Promise<Response> => {
    if (creating === 'never-answers') return never();
    return creating === 'refused' ? refused() : Response.json(megan, { status: 201 });
  };
  const resolve = (): Response | Promise<Response> => {
    if (directory === 'never-answers') return never();
    if (directory === 'refused') return refused();
    return directory === 'knows-nobody' ? entries() : entries(directoryUser);
  };
  return (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/contactFolders') || pathname.endsWith('/childFolders')) {
      return Promise.resolve(entries());
    }
    if (pathname.endsWith('/users')) return Promise.resolve(resolve());
    if (!pathname.endsWith('/contacts')) return photoService(request);
    return Promise.resolve(request.method === 'POST' ? create() : find());
  };
}
