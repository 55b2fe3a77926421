import type { LanguagePack } from './language-pack.ts'

/** French. */
export const fr: LanguagePack = {
  code: 'fr',
  name: 'French',

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
