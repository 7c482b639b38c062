/**
 * Says below the skeleton that a part of the page cannot be downloaded, without any of the parts: offline, or a
 * new version was put in place since the page was opened. The words are those of the first paint. Any other `reason`
 * is a bug, and thrown.
 */
export function explainNotLoaded(reason: unknown): void {
  showNotLoaded();
  if (!isDownloadFailure(reason)) throw reason;
}

/** Webpack's word for a script that could not be fetched; the browser has reported it already. */
const isDownloadFailure = (reason: unknown): boolean =>
  reason instanceof Error && reason.name === 'ChunkLoadError';

function showNotLoaded(): void {
  const place = document.getElementById('not-loaded');
  if (place === null) return;
  const { notLoaded = '', reload = '' } = place.dataset;
  const text = document.createElement('p');
  text.textContent = notLoaded;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = reload;
  button.addEventListener('click', () => {
    location.reload();
  });
  place.replaceChildren(text, button);
}
