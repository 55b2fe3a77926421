import type { LanguagePack } from './language-pack.ts'

/** Portuguese. */
export const pt: LanguagePack = {
  code: 'pt',
  name: 'Portuguese',

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
