// `npm run docs:graph`: writes docs/graph-photo-facts.md from the product's own data.
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { repositoryRoot } from './command.mjs';
import { photoFactsPage } from './photo-facts-page.mjs';

writeFileSync(path.join(repositoryRoot, 'docs/graph-photo-facts.md'), photoFactsPage());
