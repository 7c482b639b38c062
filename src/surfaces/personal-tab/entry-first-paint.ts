import './personal-tab.css';

import { drawFirstPaint } from '#app';
import en from '#i18n/locales/en.json';
import es from '#i18n/locales/es.json';

// One named text of each language: the bundler leaves the rest of the files out.
drawFirstPaint({ en: en['personalTab.heading'], es: es['personalTab.heading'] });
