const mark = /<!-- recipe: (fixtures\/recipes\/[\w./-]+) -->\n[^]*?<!-- \/recipe -->/g

const languages: Readonly<Record<string, string>> = {
  el: 'elisp',
  json: 'json',
  lua: 'lua',
  toml: 'toml',
  vim: 'vim',
  yaml: 'yaml',
  yml: 'yaml',
}

/** A Markdown text with each recipe in it (`<!-- recipe: PATH -->` … `<!-- /recipe -->`) as its file is now. */
export function insertRecipes(text: string, read: (path: string) => string): string {
  return text.replace(mark, (_, path: string) => {
    // A hook has no ending: it is a shell script.
    const language = languages[path.split('.').at(-1) ?? ''] ?? 'sh'
    return `<!-- recipe: ${path} -->\n\`\`\`${language}\n${read(path).trimEnd()}\n\`\`\`\n<!-- /recipe -->`
  })
}
