import type { LanguagePack } from './language-pack.ts'

/** Japanese. */
export const ja: LanguagePack = {
  code: 'ja',
  name: 'Japanese',

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
