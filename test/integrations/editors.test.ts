import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { describeWith, execute, type Setting } from './programs.ts'
import { command, createFolder, faulty, pathWithCommand, readRecipe, root } from './throwaway.ts'

const recipes = join(root, 'fixtures/recipes/editors')
const document = 'memory-bank/systemPatterns.md'
const clean = '# System Patterns\n\n## Architecture\n\nText stands here.\n'
const withFault = clean.replace('\n## ', `\n${faulty.text}\n\n## `)

function createProject(text: string, files: Readonly<Record<string, string>> = {}) {
  const cwd = createFolder({ [document]: text, ...files })
  return { cwd, env: { PATH: pathWithCommand(cwd) } }
}

// An editor's script writes what it saw as JSON into `seen.json`.
async function runEditor(program: string, args: readonly string[], setting: Setting): Promise<unknown> {
  const { status, stdout, stderr } = await execute(program, args, setting)
  if (status !== 0) throw new Error(`${program} ended with ${status}\n${stdout}${stderr}`)
  return JSON.parse(readFileSync(join(setting.cwd, 'seen.json'), 'utf8'))
}

function vim(script: string) {
  const start = [
    'set encoding=utf-8',
    `set runtimepath^=${recipes}/vim`,
    'runtime plugin/system-patterns-lint.vim',
    'filetype plugin on',
  ]
  const wait = [
    'function! Wait(list)',
    '  let tries = 0',
    '  while empty(call(a:list, [0])) && tries < 400 | sleep 50m | let tries += 1 | endwhile',
    '  return map(call(a:list, [0]), {_, item -> [item.lnum, item.col, item.type ==? "e", item.text]})',
    'endfunction',
  ]
  const end = ['call writefile([json_encode(seen)], "seen.json")', 'qall!']
  const { cwd, env } = createProject(clean, { 'script.vim': [...start, ...wait, script.trim(), ...end].join('\n') })
  return runEditor('vim', ['-N', '-u', 'NONE', '-i', 'NONE', '-n', '-es', '-S', 'script.vim'], { cwd, env })
}

const message: unknown = expect.stringContaining(`${faulty.fault}\` is not a calendar date`)
const addFault = `
edit ${document}
call append(2, ['${faulty.text}', ''])
`

describeWith(['vim'], 'Vim', () => {
  it('shows the fault of an unsaved buffer on its line and byte column', async () => {
    const seen = await vim(`${addFault}
      SystemPatternsLint
      let seen = {'list': Wait('getloclist'), 'modified': &modified}`)
    expect(seen).toEqual({ list: [[3, faulty.bytes, 1, message]], modified: 1 })
  }, 60_000)

  it('shows the fault when the buffer is saved', async () => {
    const seen = await vim(`${addFault}
      write
      let seen = Wait('getloclist')`)
    expect(seen).toEqual([[3, faulty.bytes, 1, message]])
  }, 60_000)

  it('jumps to the fault after `:make`', async () => {
    const seen = await vim(`${addFault}
      noautocmd write
      compiler system-patterns-lint
      silent make!
      cfirst
      let seen = {'list': Wait({_ -> getqflist()}), 'cursor': [line('.'), col('.')]}`)
    expect(seen).toEqual({ list: [[3, faulty.bytes, 1, message]], cursor: [3, faulty.bytes] })
  }, 60_000)
})

const ale = { name: 'ALE', isThere: () => existsSync('/usr/share/vim-ale/plugin/ale.vim') }

describeWith(['vim', ale], 'Vim with ALE', () => {
  it('shows the fault of an unsaved buffer on its line and byte column', async () => {
    const seen = await vim(`
      set runtimepath+=/usr/share/vim-ale
      runtime plugin/ale.vim
      let g:ale_linters = {'markdown': ['system-patterns-lint']}
      ${addFault}
      setfiletype markdown
      ALELint
      let seen = {'list': Wait('getloclist'), 'modified': &modified}`)
    expect(seen).toEqual({ list: [[3, faulty.bytes, 1, message]], modified: 1 })
  }, 60_000)
})

describeWith(['nvim'], 'Neovim', () => {
  it('shows the fault of an unsaved buffer as a diagnostic, and takes it back once it is mended', async () => {
    const script = `
      vim.opt.runtimepath:prepend('${recipes}/neovim')
      vim.cmd('runtime plugin/system-patterns-lint.lua')
      vim.cmd('edit ${document}')
      local seen = {}
      local function look(name, count)
        vim.cmd('doautocmd TextChanged')
        vim.wait(20000, function() return #vim.diagnostic.get(0) == count end, 20)
        seen[name] = vim.tbl_map(function(d)
          return { d.lnum, d.col, d.end_lnum, d.end_col, d.severity, d.code, d.source, d.message }
        end, vim.diagnostic.get(0))
      end
      vim.api.nvim_buf_set_lines(0, 2, 2, false, { '${faulty.text}', '' })
      look('broken', 1)
      seen.modified = vim.bo.modified
      vim.api.nvim_buf_set_lines(0, 2, 4, false, {})
      look('mended', 0)
      vim.fn.writefile({ vim.fn.json_encode(seen) }, 'seen.json')
      vim.cmd('qall!')`
    const project = createProject(clean, { 'script.lua': script })
    const args = ['--headless', '-n', '-i', 'NONE', '-u', 'NONE', '-c', 'luafile script.lua', '-c', 'cquit']
    const seen = await runEditor('nvim', args, project)
    const column = faulty.bytes - 1
    expect(seen).toEqual({
      broken: [[2, column, 2, column + faulty.fault.length, 1, faulty.ruleId, 'system-patterns-lint', message]],
      modified: true,
      mended: [],
    })
  }, 60_000)
})

const flycheck = {
  name: 'flycheck',
  isThere: () =>
    spawnSync('emacs', ['--batch', '--eval', "(progn (package-initialize) (require 'flycheck))"]).status === 0,
}

describeWith(['emacs', flycheck], 'Emacs', () => {
  const emacs = (script: string) => {
    const start = `
      (require 'json)
      (defvar start default-directory)
      (defvar seen nil)
      (package-initialize)
      (load "${recipes}/emacs/system-patterns-lint.el" nil t)`
    const end = `
      (let ((coding-system-for-write 'utf-8))
        (write-region (json-encode seen) nil (expand-file-name "seen.json" start)))`
    const project = createProject(clean, { 'script.el': start + script + end })
    return runEditor('emacs', ['--batch', '--load', 'script.el'], project)
  }
  const addFault = `
    (find-file "${document}")
    (unless (derived-mode-p 'text-mode) (text-mode))
    (goto-char (point-min))
    (forward-line 2)
    (insert "${faulty.text}\\n\\n")`

  it('shows the fault of an unsaved buffer through flycheck', async () => {
    const seen = await emacs(`${addFault}
      (flycheck-mode 1)
      (flycheck-buffer)
      (with-timeout (20) (while (null flycheck-current-errors) (accept-process-output nil 0.05)))
      (setq seen (vector
        (mapcar
          (lambda (found) (vector (flycheck-error-line found) (flycheck-error-column found)
            (flycheck-error-level found) (flycheck-error-id found) (flycheck-error-message found)))
          flycheck-current-errors)
        (buffer-modified-p)))`)
    expect(seen).toEqual([[[3, faulty.characters, 'error', faulty.ruleId, message]], true])
  }, 60_000)

  it('jumps to the fault from the compilation buffer', async () => {
    const seen = await emacs(`${addFault}
      (let ((backup-inhibited t)) (save-buffer))
      (let ((buffer (system-patterns-lint start)))
        (while (get-buffer-process buffer) (accept-process-output nil 0.05))
        (setq next-error-last-buffer buffer)
        (next-error)
        (setq seen (vector (line-number-at-pos) (looking-at "${faulty.fault}"))))`)
    expect(seen).toEqual([3, true])
  }, 60_000)
})

describe('Helix and Zed', () => {
  it('call the command with options that it has', async () => {
    const { cwd, env } = createProject(withFault)
    const efm = parse(readRecipe('editors/helix/efm-config.yaml')) as {
      languages: { markdown: { 'lint-command': string }[] }
    }
    const zed = JSON.parse(readRecipe('editors/zed/tasks.json')) as { command: string }[]
    const lines = [efm.languages.markdown[0]?.['lint-command'], zed[0]?.command]
    for (const line of lines) {
      const words = (line ?? '').replaceAll('"', '').replace('${INPUT}', document).split(' ')
      const flags = words.slice(words.indexOf('system-patterns-lint') + 1)
      const { status, stdout } = await execute(process.execPath, [command, ...flags], { cwd, env, input: withFault })
      expect(stdout).toMatch(new RegExp(`^${document}:3:${faulty.units}: error: .* \\[${faulty.ruleId}\\]$`, 'm'))
      expect(status).toBe(1)
    }
  })
})

describe('standard input', () => {
  it('gives what the file itself would give', async () => {
    const { cwd } = createProject(withFault)
    const fromFile = await execute(process.execPath, [command, '--format', 'json', document], { cwd })
    const args = [command, '--stdin', '--stdin-filename', document, '--format', 'json']
    const fromInput = await execute(process.execPath, args, { cwd, input: withFault })
    expect(fromInput).toEqual(fromFile)
    const found = { ruleId: faulty.ruleId, line: 3, column: faulty.units }
    expect(JSON.parse(fromInput.stdout)).toMatchObject([{ filePath: document, messages: [found] }])
    expect(fromInput.status).toBe(1)
  })
})
