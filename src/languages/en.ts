import type { LanguagePack } from './language-pack.ts'

/** English. */
export const en: LanguagePack = {
  code: 'en',
  name: 'English',

  titles: {
    // BEGIN titles
    // END titles
  },

  dates: {
    // BEGIN dates
    // END dates
  },

  placeholders: {
    // BEGIN placeholders
    // END placeholders
  },
}
