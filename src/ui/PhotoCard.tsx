import type { ReactNode } from 'react';

/** What is left out is still to come, and a stencil stands in its place; `null` stays empty. */
export type PhotoCardProps = {
  readonly actions?: ReactNode;
  /** What the page is about; it stood there before React did. */
  readonly heading: string;
  readonly intro?: ReactNode;
  readonly name?: string | undefined;
  readonly photo: ReactNode;
};

/** Edge of the large photo in CSS pixels, as the page's style sheet reserves it. */
export const cardPhotoSizePx = 192;

const stencils = {
  name: <div className="first-paint-block first-paint-name" />,
  intro: <div className="first-paint-block first-paint-line" />,
  actions: <div className="first-paint-block first-paint-button" />,
};

/** The card that the page has drawn before React was there; the classes are those of the first paint. */
export function PhotoCard({
  actions = stencils.actions,
  heading,
  intro = stencils.intro,
  name,
  photo,
}: PhotoCardProps) {
  return (
    <section className="tab-card">
      <div className="tab-photo">{photo}</div>
      <div className="tab-text">
        <h1 className="tab-heading">{heading}</h1>
        <div className="tab-name">{name === undefined ? stencils.name : <bdi>{name}</bdi>}</div>
        <div className="tab-intro">{intro}</div>
        <div className="tab-actions">{actions}</div>
      </div>
    </section>
  );
}
