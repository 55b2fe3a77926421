import { version } from '../rule/version.ts'
import { openUserCache } from '../workspace/cache/user-cache.ts'

/**
 * A file with the text of a built-in template, for editors to show: in the user's own cache, written where it is not
 * there yet. Null where there is no such template, or no such cache.
 */
export async function openBuiltinFile(
  template: string,
  { env, cwd }: { readonly env: NodeJS.ProcessEnv; readonly cwd: string },
): Promise<string | null> {
  const { default: texts } = await import('../template/builtin-texts.generated.json', { with: { type: 'json' } })
  const text = (texts as Readonly<Record<string, string>>)[template]
  const cache = openUserCache({
    env,
    cwd,
    folder: 'templates',
    names: /^[a-z]\w*(?:-[a-z]\w*)*-\d[\w.-]*\.md$/,
    maxDays: 30,
  })
  if (text === undefined || cache === null) return null
  const name = `${template}-${version}.md`
  const data = Buffer.from(text)
  if (cache.read(name)?.equals(data) !== true) cache.write(name, data)
  return cache.read(name)?.equals(data) === true ? cache.pathOf(name) : null
}
