import type { LanguagePack } from './language-pack.ts'

/** Chinese. */
export const zh: LanguagePack = {
  code: 'zh',
  name: 'Chinese',

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
