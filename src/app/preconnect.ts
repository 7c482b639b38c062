/**
 * Lets the browser look the origin up and shake hands with it before the first request, which then saves those ways.
 * Without credentials, as all our requests are: others would use a connection of their own.
 */
export function preconnect(origin: string): void {
  const link = document.createElement('link');
  link.rel = 'preconnect';
  link.href = origin;
  link.crossOrigin = 'anonymous';
  document.head.append(link);
}
