import type { LanguagePack } from './language-pack.ts'

/** Turkish. */
export const tr: LanguagePack = {
  code: 'tr',
  name: 'Turkish',

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
