import { hostNames, plainHostName } from './host-names.ts';
import { surfaces } from './surfaces.mjs';

/** A page to be measured. */
export type Contestant = {
  readonly name: string;
  readonly address: string;
  /** Selectors of what its first paint draws; the photo is an `img` within `photoPlace`. */
  readonly heading: string;
  readonly photoPlace: string;
  /** What it asks the bridge for. */
  readonly scopes: readonly string[];
  readonly place: 'personal' | 'channel';
};

/** As in the manifest and in what the settings of a channel's tab give; the host fills them in. */
const placeholders = {
  personal: '?theme={app.theme}&locale={app.locale}#user={user.id}&tenant={user.tenant.id}',
  channel: '?theme={app.theme}&locale={app.locale}',
} as const;

export const floor: Contestant = {
  name: 'floor',
  address: `https://${hostNames.floor}/floor.html`,
  heading: 'h1',
  photoPlace: '#photo',
  scopes: ['User.ReadWrite'],
  place: 'personal',
};

export const products: readonly Contestant[] = surfaces.map((surface) => ({
  ...surface,
  address: `https://${hostNames.product}/${surface.name}.html${placeholders[surface.place]}`,
}));

const plainBundles: readonly Contestant[] = surfaces.map((surface) => ({
  ...surface,
  name: plainName(surface.name),
  address: `https://${plainHostName(surface.name)}/${surface.name}.html${placeholders[surface.place]}`,
}));

export function plainName(surface: string): string {
  return `${surface}, one plain bundle`;
}

export const contestants: readonly Contestant[] = [floor, ...products, ...plainBundles];
