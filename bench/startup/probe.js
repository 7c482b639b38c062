// Handed over to the page as text, so it is plain script and alone.

/**
 * Runs in the measured frame before anything of its own and tells the host page when two things were painted:
 * heading and place of the photo, and the photo itself.
 * @param {{ heading: string, photoPlace: string }} selectors
 */
globalThis.startProbe = ({ heading, photoPlace }) => {
  if (window === top || location.protocol === 'about:') return;

  const report = (/** @type {string} */ probe) =>
    parent.postMessage({ probe, atMs: performance.timeOrigin + performance.now() }, '*');

  const isDrawn = () =>
    document.querySelector(heading)?.textContent.trim() &&
    document.querySelector(photoPlace)?.getBoundingClientRect().height;

  const awaitFirstPaint = () => {
    const drawn = isDrawn();
    // What stands at the beginning of a frame is on the screen by the beginning of the next.
    requestAnimationFrame(drawn ? () => report('first-paint') : awaitFirstPaint);
  };
  requestAnimationFrame(awaitFirstPaint);

  const observer = new MutationObserver(() => {
    const photo = /** @type {HTMLImageElement | null} */ (
      document.querySelector(`${photoPlace} img`)
    );
    if (!photo?.src) return;
    observer.disconnect();
    void photo.decode().then(() => {
      requestAnimationFrame(() => requestAnimationFrame(() => report('photo-visible')));
    });
  });
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ['src'] });
};
