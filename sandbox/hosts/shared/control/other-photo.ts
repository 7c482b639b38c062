const edgePx = 648;

/** Sun, hill and sky in a hue of its own each time, so that a second change is seen as well. */
function draw(context: CanvasRenderingContext2D, hueDegrees: number): void {
  const sky = context.createLinearGradient(0, 0, 0, edgePx);
  sky.addColorStop(0, `hsl(${String(hueDegrees)} 70% 45%)`);
  sky.addColorStop(1, `hsl(${String((hueDegrees + 50) % 360)} 80% 78%)`);
  context.fillStyle = sky;
  context.fillRect(0, 0, edgePx, edgePx);
  context.fillStyle = 'hsl(48 100% 88%)';
  context.beginPath();
  context.arc(edgePx * 0.5, edgePx * 0.42, edgePx * 0.17, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = `hsl(${String((hueDegrees + 140) % 360)} 35% 30%)`;
  context.beginPath();
  context.ellipse(edgePx * 0.35, edgePx, edgePx * 0.7, edgePx * 0.34, 0, 0, 2 * Math.PI);
  context.fill();
}

/** A square JPEG drawn on the spot: the picture that "someone else" puts in place of the person's. */
export async function drawOtherPhoto(hueDegrees: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = edgePx;
  canvas.height = edgePx;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no canvas to draw on.');
  draw(context, hueDegrees);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob === null) reject(new Error('This browser cannot make a JPEG.'));
        else resolve(blob);
      },
      'image/jpeg',
      0.9,
    );
  });
}

type Upload = {
  readonly fetch: typeof globalThis.fetch;
  readonly address: string;
  readonly accessToken: string;
  readonly photo: Blob;
};

/** Stores the photo; returns the HTTP status. Rejects when the connection breaks. */
export async function putOtherPhoto(upload: Upload): Promise<number> {
  const response = await upload.fetch(upload.address, {
    method: 'PUT',
    headers: { authorization: `Bearer ${upload.accessToken}`, 'content-type': 'image/jpeg' },
    body: upload.photo,
  });
  return response.status;
}
