import { byId } from '../../../browser/dom.ts';
import type { PanelState } from '../state/choices.ts';

export type PanelDrawer = {
  isOpen(): boolean;
  /** Follows the state; `undefined` means open where there is room. */
  show(state: PanelState | undefined): void;
};

export type PanelDrawerOptions = {
  /** The button that opens the panel, which the keyboard comes back to. */
  readonly opener: () => HTMLElement | null;
  readonly onClose: () => void;
};

/** At least this wide, the panel stands beside the page; below, it is a drawer over it. The same width as in panel.css. */
const roomBeside = '(min-width: 960px)';

/** Opens and closes the panel, with what a drawer needs besides: the scrim, Escape, and the keyboard's place. */
export function createPanelDrawer({ opener, onClose }: PanelDrawerOptions): PanelDrawer {
  const panel = byId('panel');
  const scrim = byId('scrim');
  const room = matchMedia(roomBeside);
  let wanted: PanelState | undefined;

  const draw = () => {
    const isOpen = wanted === undefined ? room.matches : wanted === 'open';
    panel.hidden = !isOpen;
    scrim.hidden = !isOpen || room.matches;
    return isOpen;
  };

  scrim.addEventListener('click', onClose);
  room.addEventListener('change', draw);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !scrim.hidden) onClose();
  });

  return {
    isOpen: () => !panel.hidden,
    show(state) {
      const wasOpen = !panel.hidden;
      wanted = state;
      const isOpen = draw();
      if (isOpen && !wasOpen && !room.matches) panel.querySelector('button')?.focus();
      if (!isOpen && wasOpen && panel.contains(document.activeElement)) {
        opener()?.focus();
      }
    },
  };
}
