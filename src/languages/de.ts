import type { LanguagePack } from './language-pack.ts'

/** German. */
export const de: LanguagePack = {
  code: 'de',
  name: 'German',

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
