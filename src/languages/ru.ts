import type { LanguagePack } from './language-pack.ts'

/** Russian. */
export const ru: LanguagePack = {
  code: 'ru',
  name: 'Russian',

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
