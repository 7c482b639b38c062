import '../../app/page.css';

import { drawFirstPaint } from '#app';
import en from '#i18n/locales/en.json';
import es from '#i18n/locales/es.json';

// Texts named one by one: the bundler leaves the rest of the files out.
drawFirstPaint({
  en: {
    heading: en['channel.heading'],
    notLoaded: en['page.notLoaded'],
    reload: en['action.reload'],
  },
  es: {
    heading: es['channel.heading'],
    notLoaded: es['page.notLoaded'],
    reload: es['action.reload'],
  },
});
