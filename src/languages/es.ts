import type { LanguagePack } from './language-pack.ts'

/** Spanish. */
export const es: LanguagePack = {
  code: 'es',
  name: 'Spanish',

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
