import type { LanguagePack } from './language-pack.ts'

/** Italian. */
export const it: LanguagePack = {
  code: 'it',
  name: 'Italian',

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
