// Draws the app's icons from one mark: `node scripts/draw-icons.mjs`. Run it after changing the mark and
// commit what it writes; the sizes are those the manifest asks for.
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import sharp from 'sharp';

import { repositoryRoot } from './command.mjs';

/** Radius and centre of the head, and the shoulders below it, in a frame of 120 by 120. */
const head = { centreX: 60, centreY: 47, radius: 19 };
const shoulders = 'M20 120 C20 90 38 76 60 76 C82 76 100 90 100 120 Z';
const frame = 'x="8" y="8" width="104" height="104" rx="32"';

const colorMark = `
  <clipPath id="inside"><rect ${frame}/></clipPath>
  <rect ${frame} fill="#fff4e6"/>
  <g clip-path="url(#inside)">
    <circle cx="86" cy="34" r="44" fill="#ffc83d"/>
    <path d="${shoulders}" fill="#2b2a66"/>
    <circle cx="${head.centreX}" cy="${head.centreY}" r="${head.radius}" fill="#2b2a66"/>
  </g>
  <rect ${frame} fill="none" stroke="#fff" stroke-width="9"/>`;

const ground = `
  <linearGradient id="ground" x1="0" y1="0" x2="1" y2="1">
    <stop offset="0" stop-color="#6a5ae0"/><stop offset="1" stop-color="#3c2f9e"/>
  </linearGradient>`;

const svg = (/** @type {number} */ edgePx, /** @type {string} */ content) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${edgePx} ${edgePx}">${content}\n</svg>\n`;

/** Hosts mask the corners themselves, and show the middle 120 pixels of 192 everywhere. */
const color = svg(
  192,
  `${ground}<rect width="192" height="192" fill="url(#ground)"/><g transform="translate(36 36)">${colorMark}</g>`,
);

/** For browsers, and for Outlook's ribbon and list of add-ins, which show it as it is. */
const mark = svg(
  120,
  `${ground}<rect width="120" height="120" rx="36" fill="url(#ground)"/><g transform="translate(6 6) scale(.9)">${colorMark}</g>`,
);

/** White lines alone, drawn for 32 pixels: a line thinner than 2 would blur. */
const outline = svg(
  32,
  `<g fill="none" stroke="#fff" stroke-width="2.2">
    <rect x="3" y="3" width="26" height="26" rx="8"/>
    <circle cx="16" cy="12.6" r="4.4"/>
    <path d="M7 28.2 C7 22.8 11 20.4 16 20.4 C21 20.4 25 22.8 25 28.2"/>
  </g>`,
);

const asset = (/** @type {string} */ name) => path.join(repositoryRoot, 'assets', name);

const renderPng = (/** @type {string} */ source, /** @type {number} */ edgePx) =>
  sharp(Buffer.from(source), { density: 288 }).resize(edgePx, edgePx);

/** Every pixel white and only its opacity drawn: the rasteriser darkens the edges of lines. */
async function whiteOnly(/** @type {import('sharp').Sharp} */ image) {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const white = data.map((value, index) => (index % 4 === 3 ? value : 255));
  return sharp(white, { raw: { width: info.width, height: info.height, channels: 4 } });
}

await renderPng(color, 192).removeAlpha().png({ compressionLevel: 9 }).toFile(asset('color.png'));
await (
  await whiteOnly(renderPng(outline, 32))
)
  .png({ compressionLevel: 9 })
  .toFile(asset('outline.png'));
writeFileSync(asset('favicon.svg'), mark);

/** Outlook's buttons have 16, 32 and 80 pixels, its lists of add-ins 64 and 128. */
const ribbonEdgesPx = [16, 32, 64, 80, 128];
const marks = [
  ...ribbonEdgesPx.map((edgePx) => ({ edgePx, name: `icon-${edgePx}.png` })),
  { edgePx: 32, name: 'color32x32.png' },
];
for (const { edgePx, name } of marks) {
  await renderPng(mark, edgePx).png({ compressionLevel: 9 }).toFile(asset(name));
}
