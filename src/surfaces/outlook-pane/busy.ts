/** What the photo on the screen is busy with. `framing`: a photo is open in the picker and not saved yet. */
export type Busy = 'idle' | 'framing' | 'saving';
