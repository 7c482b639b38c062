import ar from '#i18n/locales/ar.json';
import de from '#i18n/locales/de.json';
import en from '#i18n/locales/en.json';
import es from '#i18n/locales/es.json';
import fr from '#i18n/locales/fr.json';
import ja from '#i18n/locales/ja.json';
import ptBR from '#i18n/locales/pt-BR.json';
import zhHans from '#i18n/locales/zh-Hans.json';

// Texts named one by one: the bundler leaves the rest of the files out.
export const firstTexts = {
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
  de: {
    heading: de['channel.heading'],
    notLoaded: de['page.notLoaded'],
    reload: de['action.reload'],
  },
  fr: {
    heading: fr['channel.heading'],
    notLoaded: fr['page.notLoaded'],
    reload: fr['action.reload'],
  },
  'pt-BR': {
    heading: ptBR['channel.heading'],
    notLoaded: ptBR['page.notLoaded'],
    reload: ptBR['action.reload'],
  },
  ja: {
    heading: ja['channel.heading'],
    notLoaded: ja['page.notLoaded'],
    reload: ja['action.reload'],
  },
  'zh-Hans': {
    heading: zhHans['channel.heading'],
    notLoaded: zhHans['page.notLoaded'],
    reload: zhHans['action.reload'],
  },
  ar: {
    heading: ar['channel.heading'],
    notLoaded: ar['page.notLoaded'],
    reload: ar['action.reload'],
  },
};
