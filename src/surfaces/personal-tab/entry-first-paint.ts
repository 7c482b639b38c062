import './personal-tab.css';

import { drawFirstPaint } from '#app';
import en from '#i18n/locales/en.json';
import es from '#i18n/locales/es.json';

// Texts named one by one: the bundler leaves the rest of the files out.
drawFirstPaint({
  en: {
    heading: en['personalTab.heading'],
    notLoaded: en['page.notLoaded'],
    reload: en['action.reload'],
  },
  es: {
    heading: es['personalTab.heading'],
    notLoaded: es['page.notLoaded'],
    reload: es['action.reload'],
  },
});
