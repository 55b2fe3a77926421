import type { LanguagePack } from './language-pack.ts'

/** Korean. */
export const ko: LanguagePack = {
  code: 'ko',
  name: 'Korean',

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
