import { hostNames, plainHostName, productHostName } from './host-names.ts';
import { surfaces, type Place } from './surfaces.mjs';

/** A page to be measured. */
export type Contestant = {
  readonly name: string;
  readonly address: string;
  /** Selectors of what its first paint draws; the photo is an `img` within `photoPlace`. */
  readonly heading: string;
  readonly photoPlace: string;
  /** What it asks the bridge for. */
  readonly scopes: readonly string[];
  readonly place: Place;
};

/** As in the manifests and in what the settings of a channel's tab give; the host fills them in. */
const placeholders: Readonly<Record<Place, string>> = {
  personal: '?theme={app.theme}&locale={app.locale}#user={user.id}&tenant={user.tenant.id}',
  channel: '?theme={app.theme}&locale={app.locale}',
  'channel-settings': '?theme={app.theme}&locale={app.locale}',
  // Outlook fills nothing in.
  'task-pane': '',
};

export const floor: Contestant = {
  name: 'floor',
  address: `https://${hostNames.floor}/floor.html`,
  heading: 'h1',
  photoPlace: '#photo',
  scopes: ['User.ReadWrite'],
  place: 'personal',
};

const pairs = surfaces.map((surface) => {
  const page = `${surface.name}.html${placeholders[surface.place]}`;
  const product: Contestant = {
    ...surface,
    address: `https://${productHostName(surface.place)}/${page}`,
  };
  const plain: Contestant = {
    ...surface,
    name: plainName(surface.name),
    address: `https://${plainHostName(surface)}/${page}`,
  };
  return [product, plain] as const;
});

export function plainName(surface: string): string {
  return `${surface}, one plain bundle`;
}

export const products: readonly Contestant[] = pairs.map(([product]) => product);

/** Each surface with its plain bundle beneath. */
export const contestants: readonly Contestant[] = [floor, ...pairs.flat()];
