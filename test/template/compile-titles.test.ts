import { expect, it } from 'vitest'
import { compileAliases } from '../../src/template/aliases/compile.ts'
import { builtinTemplates } from '../../src/template/builtin.ts'
import data from '../../src/template/builtin-titles.generated.json' with { type: 'json' }
import { compileTitles } from '../../src/template/compile-titles.ts'

it('keeps what the titles of the built-in templates say in step with them (mend with `npm run generate`)', () => {
  expect(data).toEqual(compileTitles(builtinTemplates, compileAliases()))
})
