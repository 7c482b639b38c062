import { button, element } from '../../../browser/dom.ts';
import { panelIcons } from './panel-icons.ts';

export type PanelFrame = {
  /** One sentence each, above everything else. */
  showNotes(notes: readonly string[]): void;
  /** Where the framed page stands, in words. */
  showPage(words: string): void;
};

export type PanelFrameOptions = {
  readonly root: HTMLElement;
  readonly sections: readonly PanelSection[];
  readonly onClose: () => void;
  readonly onReset: () => void;
};

export type PanelSection = { readonly title: string; readonly content: readonly HTMLElement[] };

const sectionEntry = ({ title, content }: PanelSection): HTMLElement =>
  element(
    'details',
    { class: 'section', open: true },
    element('summary', {}, element('h3', {}, title)),
    element('div', { class: 'section-body' }, ...content),
  );

const heading = (onClose: () => void): HTMLElement =>
  element(
    'header',
    { class: 'panel-head' },
    element('h2', {}, 'Sandbox'),
    button(
      { class: 'icon-button', 'aria-label': 'Close sandbox panel', title: 'Close sandbox panel' },
      onClose,
      panelIcons.close(),
    ),
  );

/** The sandbox panel of a shell: its sections between a heading and the button that resets everything. */
export function panelFrame({ root, sections, onClose, onReset }: PanelFrameOptions): PanelFrame {
  const notes = element('ul', { class: 'notes', hidden: true, 'aria-label': 'Notes' });
  const page = element('p', { class: 'page-state' });
  root.replaceChildren(
    heading(onClose),
    element('div', { class: 'panel-scroll' }, notes, page, ...sections.map(sectionEntry)),
    element('footer', { class: 'panel-foot' }, button({ class: 'push' }, onReset, 'Reset sandbox')),
  );
  return {
    showNotes(sentences) {
      notes.hidden = sentences.length === 0;
      notes.replaceChildren(...sentences.map((sentence) => element('li', {}, sentence)));
    },
    showPage: (words) => void (page.textContent = words),
  };
}
