/** What distinguishes one drawn person from the next. All of it is data; drawing is in the files beside this one. */
export type PortraitTraits = {
  readonly skin: keyof typeof skinTones;
  readonly face: 'oval' | 'round' | 'square';
  readonly hair: { readonly style: HairStyle; readonly color: keyof typeof hairColors };
  readonly headwear?: { readonly style: 'hijab' | 'turban'; readonly color: string };
  readonly eyes?: 'open' | 'lashes' | 'laughing';
  readonly mouth: 'smile' | 'grin' | 'gentle';
  readonly beard?: 'full' | 'stubble' | 'goatee' | 'moustache';
  readonly glasses?: 'round' | 'square';
  readonly earrings?: 'studs' | 'hoops';
  readonly details?: readonly ('freckles' | 'wrinkles' | 'flower')[];
  readonly clothes: { readonly style: ClothesStyle; readonly color: string };
  readonly background: {
    readonly scene: 'sun' | 'hills' | 'arch' | 'confetti';
    readonly color: string;
  };
};

export type HairStyle =
  | 'bald'
  | 'receding'
  | 'buzz'
  | 'short'
  | 'side-part'
  | 'quiff'
  | 'curls'
  | 'afro'
  | 'pixie'
  | 'bob'
  | 'long'
  | 'wavy'
  | 'bun'
  | 'ponytail'
  | 'braids';

export type ClothesStyle = 'crew' | 'shirt' | 'blazer' | 'hoodie' | 'turtleneck' | 'v-neck';

const skinTones = {
  porcelain: { base: '#f8dcc8', shade: '#e8bba0', blush: '#ee9a86', lip: '#b5605a' },
  fair: { base: '#f4cdb0', shade: '#dfa785', blush: '#e58a72', lip: '#ad5a50' },
  olive: { base: '#e5b78f', shade: '#c98f66', blush: '#d4765a', lip: '#a8523f' },
  tan: { base: '#cf9768', shade: '#ad7348', blush: '#bd5f45', lip: '#8f4234' },
  brown: { base: '#a9704a', shade: '#865231', blush: '#a34c38', lip: '#7d3530' },
  deep: { base: '#7f4f33', shade: '#5f3720', blush: '#b5523f', lip: '#b85a50' },
  ebony: { base: '#613a27', shade: '#452617', blush: '#a04a3c', lip: '#a8524a' },
} as const;

const hairColors = {
  black: { base: '#26222b', light: '#413a4a' },
  espresso: { base: '#3d2a24', light: '#5b4036' },
  chestnut: { base: '#6b3f28', light: '#8d5a3b' },
  auburn: { base: '#9c4a26', light: '#bf6a3e' },
  honey: { base: '#c58b45', light: '#dfae6b' },
  blond: { base: '#e3bd76', light: '#f1d79f' },
  silver: { base: '#a8adb8', light: '#ced2da' },
  white: { base: '#dfe1e6', light: '#f5f6f8' },
  rose: { base: '#d4708f', light: '#e999b1' },
} as const;

/** The colours a drawing is made of, resolved once. */
export type Palette = {
  readonly skin: (typeof skinTones)[keyof typeof skinTones];
  readonly hair: (typeof hairColors)[keyof typeof hairColors];
};

export const paletteOf = (traits: PortraitTraits): Palette => ({
  skin: skinTones[traits.skin],
  hair: hairColors[traits.hair.color],
});
