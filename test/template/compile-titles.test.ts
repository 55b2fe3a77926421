import { expect, it } from 'vitest'
import { builtinTemplates } from '../../src/template/builtin.ts'
import { compileTitles } from '../../src/template/compile-titles.ts'
import data from '../../src/titles/builtin-titles.generated.json' with { type: 'json' }
import { compileAliases } from '../../src/titles/compile-aliases.ts'

it('keeps what the titles of the built-in templates say up to date (if not, run `npm run generate`)', () => {
  expect(data).toEqual(compileTitles(builtinTemplates, compileAliases()))
})
