import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contender, Track } from './race.ts'

const peers = {
  rumdl: '0.2.75',
  'markdownlint-cli2': '0.24.1',
  textlint: '15.8.0',
  'textlint-rule-max-comma': '4.0.0',
  'remark-cli': '12.0.1',
  'remark-preset-lint-recommended': '7.0.1',
  'remark-gfm': '4.0.1',
  prettier: '3.10.1',
}

/** The linters that are timed beside this one. */
export interface Peers {
  /** The program of a package, as a path for Node. */
  script(name: string): string
  /** The peers over a folder's documents. */
  contenders(cwd: string, paths: readonly string[]): Contender[]
}

/** Installs the peers, in these versions, from the registry. */
export function installPeers({ folder }: Pick<Track, 'folder'>, node: string): Peers {
  const installed = join(folder, 'peers')
  mkdirSync(installed)
  writeFileSync(join(installed, 'package.json'), JSON.stringify({ private: true, dependencies: peers }))
  const ran = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], {
    cwd: installed,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (ran.status !== 0) throw new Error(`The peers could not be installed: ${ran.stderr}`)
  const script = (name: string) => {
    const { bin } = JSON.parse(readFileSync(join(installed, 'node_modules', name, 'package.json'), 'utf8')) as {
      bin: string | Record<string, string>
    }
    const path = typeof bin === 'string' ? bin : (bin[name.replace('-cli', '')] ?? Object.values(bin)[0] ?? '')
    return join(installed, 'node_modules', name, path)
  }
  // Settings lie beside the peers, so that plug-ins are found.
  const contenders = (cwd: string, paths: readonly string[]): Contender[] => {
    const remarkrc = join(installed, 'remark.json')
    const textlintrc = join(installed, 'textlint.json')
    writeFileSync(
      remarkrc,
      JSON.stringify({
        plugins: ['remark-gfm', 'remark-preset-lint-recommended', ['remark-lint-list-item-indent', 'tab']],
      }),
    )
    writeFileSync(textlintrc, JSON.stringify({ rules: { 'max-comma': { max: 1 } } }))
    const found = { statuses: [0, 1], cwd }
    return [
      { name: 'markdownlint-cli2', argv: [node, script('markdownlint-cli2'), ...paths], ...found, proof: /MD\d{3}/ },
      {
        name: 'remark-cli',
        argv: [node, script('remark-cli'), '--no-stdout', '--rc-path', remarkrc, ...paths],
        ...found,
        proof: /warning/,
      },
      {
        name: 'textlint',
        argv: [
          node,
          script('textlint'),
          '--config',
          textlintrc,
          '--rules-base-directory',
          join(installed, 'node_modules'),
          ...paths,
        ],
        ...found,
        proof: /max-comma/,
      },
      { name: 'prettier', argv: [node, script('prettier'), '--check', ...paths], ...found, proof: /\.md/ },
    ]
  }
  return { script, contenders }
}

/** The newest Node, where the registry has it for this system: its path; null for none. */
export function installNewestNode({ folder }: Pick<Track, 'folder'>): string | null {
  const place = join(folder, 'newest')
  mkdirSync(place)
  writeFileSync(join(place, 'package.json'), '{ "private": true }')
  const name = `node-${process.platform}-${process.arch}`
  spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent', `${name}@latest`], { cwd: place })
  const path = join(place, 'node_modules', name, 'bin/node')
  return existsSync(path) ? path : null
}
