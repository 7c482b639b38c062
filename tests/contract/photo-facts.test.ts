import { readFileSync } from 'node:fs';

import { photoFactsPage } from '../../scripts/photo-facts-page.mjs';
import seeds from './seeds.json' with { type: 'json' };

const page = () => readFileSync('docs/graph-photo-facts.md', 'utf8').replaceAll('\r\n', '\n');

it('is up to date with the product’s own data (npm run docs:graph)', () => {
  expect(page()).toBe(photoFactsPage());
});

it('names every permission of the seeds and of today’s pages', () => {
  for (const { permission } of [...seeds.permissions, ...seeds.today]) {
    expect(page()).toContain(`\`${permission}\``);
  }
});
