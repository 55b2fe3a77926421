import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeWith, execute, type Setting } from './programs.ts'
import { command, createFolder, faulty, pathWithCommand, readRecipe, root } from './throwaway.ts'

const recipes = join(root, 'fixtures/recipes/editors')
const document = 'memory-bank/systemPatterns.md'
const clean = '# System Patterns\n\n## Architecture\n\nText is here.\n'
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
  it('shows the fault of an unsaved buffer from the server, and removes it once it is fixed', async () => {
    const seen = await vim(`
      set runtimepath+=/usr/share/vim-ale
      runtime plugin/ale.vim
      let g:ale_linters = {'markdown': ['system-patterns-lint']}
      ${addFault}
      setfiletype markdown
      ALELint
      let seen = {'broken': Wait('getloclist'), 'modified': &modified}
      call deletebufline(bufnr(), 3, 4)
      ALELint
      let tries = 0
      while !empty(getloclist(0)) && tries < 400 | sleep 50m | let tries += 1 | endwhile
      let seen.fixed = getloclist(0)`)
    // ALE takes the UTF-16 columns of a server for bytes.
    expect(seen).toEqual({ broken: [[3, faulty.units, 1, message]], modified: 1, fixed: [] })
  }, 60_000)
})

const unfinished = '<!-- template: cline -->\n\n# System Patterns\n\n## System Architecture\n\nText is here.\n'
const missing = '## Key Technical Decisions'
const insertSections = 'source.insertMissingSections.system-patterns-lint'

describeWith(['nvim'], 'Neovim', () => {
  const neovim = (text: string, script: string) => {
    const start = `
      vim.opt.runtimepath:prepend('${recipes}/neovim')
      vim.cmd('runtime plugin/system-patterns-lint.lua')
      vim.cmd('edit ${document}')
      vim.bo.filetype = 'markdown'
      local seen = {}
      local function wait(is_there) vim.wait(20000, function() return is_there(vim.diagnostic.get(0)) end, 20) end`
    const end = `
      vim.fn.writefile({ vim.fn.json_encode(seen) }, 'seen.json')
      vim.cmd('qall!')`
    const args = ['--headless', '-n', '-i', 'NONE', '-u', 'NONE', '-c', 'luafile script.lua', '-c', 'cquit']
    return runEditor('nvim', args, createProject(text, { 'script.lua': start + script + end }))
  }

  it('shows the fault of an unsaved buffer as a diagnostic, and removes it once it is fixed', async () => {
    const seen = await neovim(
      clean,
      `
      local function look(name, count)
        wait(function(found) return #found == count end)
        seen[name] = vim.tbl_map(function(d)
          return { d.lnum, d.col, d.end_lnum, d.end_col, d.severity, d.code, d.source, d.message }
        end, vim.diagnostic.get(0))
      end
      vim.api.nvim_buf_set_lines(0, 2, 2, false, { '${faulty.text}', '' })
      look('broken', 1)
      seen.modified = vim.bo.modified
      vim.api.nvim_buf_set_lines(0, 2, 4, false, {})
      look('fixed', 0)`,
    )
    const column = faulty.bytes - 1
    expect(seen).toEqual({
      broken: [[2, column, 2, column + faulty.fault.length, 1, faulty.ruleId, 'system-patterns-lint', message]],
      modified: true,
      fixed: [],
    })
  }, 60_000)

  it('inserts missing sections', async () => {
    const seen = await neovim(
      unfinished,
      `
      local function is_missing(d) return d.code == 'missing-section' end
      wait(function(found) return #vim.tbl_filter(is_missing, found) > 0 end)
      vim.ui.select = function(items, _, choose) choose(items[1]) end
      local context = { only = { '${insertSections}' }, diagnostics = {} }
      vim.lsp.buf.code_action(vim.fn.has('nvim-0.8') == 1 and { context = context } or context)
      wait(function(found) return #vim.tbl_filter(is_missing, found) == 0 end)
      seen.missing = vim.tbl_filter(is_missing, vim.diagnostic.get(0))
      seen.lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)`,
    )
    expect(seen).toEqual({ missing: [], lines: expect.arrayContaining([missing]) as unknown })
  }, 60_000)
})

const eglot = {
  name: 'eglot or markdown-mode',
  isThere: () => {
    const wanted = "(progn (package-initialize) (require 'eglot) (require 'markdown-mode))"
    return spawnSync('emacs', ['--batch', '--eval', wanted]).status === 0
  },
}

describeWith(['emacs', eglot], 'Emacs', () => {
  // In a batch, Emacs is never idle: what waits for that is called.
  const emacs = (text: string, script: string) => {
    const start = `
      (require 'json)
      (defvar start default-directory)
      (defvar seen nil)
      (package-initialize)
      (load "${recipes}/emacs/system-patterns-lint.el" nil t)
      (find-file "${document}")
      (run-hooks 'post-command-hook)
      (defmacro wait-until (condition)
        \`(with-timeout (20) (while (not ,condition) (flymake-start) (accept-process-output nil 0.05))))
      (with-timeout (20) (while (not (eglot-managed-p)) (accept-process-output nil 0.05)))
      (defun found ()
        (apply #'vector (mapcar
          (lambda (one)
            (let ((start (flymake-diagnostic-beg one)))
              (vector (line-number-at-pos start) (buffer-substring start (flymake-diagnostic-end one))
                (symbol-name (flymake-diagnostic-type one)) (flymake-diagnostic-text one))))
          (flymake-diagnostics))))`
    const end = `
      (let ((coding-system-for-write 'utf-8))
        (write-region (json-encode seen) nil (expand-file-name "seen.json" start)))
      (kill-emacs 0)`
    const project = createProject(text, { 'script.el': start + script + end })
    return runEditor('emacs', ['--batch', '--load', 'script.el'], project)
  }

  it('shows the fault of an unsaved buffer, and removes it once it is fixed', async () => {
    const seen = await emacs(
      clean,
      `
      (goto-char (point-min))
      (forward-line 2)
      (insert "${faulty.text}\\n\\n")
      (eglot--signal-textDocument/didChange)
      (wait-until (= (length (found)) 1))
      (setq seen (list (cons 'broken (found)) (cons 'modified (buffer-modified-p))))
      (goto-char (point-min))
      (forward-line 2)
      (delete-region (point) (line-beginning-position 3))
      (eglot--signal-textDocument/didChange)
      (wait-until (= (length (found)) 0))
      (push (cons 'fixed (found)) seen)`,
    )
    expect(seen).toEqual({ broken: [[3, faulty.fault, 'eglot-error', message]], modified: true, fixed: [] })
  }, 60_000)

  it('inserts missing sections', async () => {
    const seen = await emacs(
      unfinished,
      `
      (defun is-missing () (string-match-p "missing-section" (format "%S" (found))))
      (wait-until (is-missing))
      (eglot-code-actions (point-min) (point-max) "${insertSections}" t)
      (eglot--signal-textDocument/didChange)
      (wait-until (not (is-missing)))
      (setq seen (list (cons 'missing (is-missing)) (cons 'text (buffer-string))))`,
    )
    expect(seen).toEqual({ missing: null, text: expect.stringContaining(`\n${missing}\n`) as unknown })
  }, 60_000)
})

describeWith(['kak'], 'Kakoune', () => {
  it('shows the fault of an unsaved buffer on its line', async () => {
    const script = `
      source ${recipes}/kakoune/system-patterns-lint.kak
      edit ${document}
      hook global BufSetOption lint_messages=.* %{ evaluate-commands %sh{
        case "$kak_opt_lint_messages" in
          *'|'*) printf '"%s"' "$kak_opt_lint_messages" > seen.json; echo 'kill! 0' ;;
        esac
      } }
      set-option window filetype markdown
      execute-keys 'ggjo${faulty.text}<ret><esc>'
      lint`
    const seen = await runEditor(
      'kak',
      ['-ui', 'dummy', '-e', 'source script.kak'],
      createProject(clean, { 'script.kak': script }),
    )
    expect(seen).toMatch(new RegExp(`^\\d+ 3\\|error: .*${faulty.ruleId}`))
  }, 60_000)
})

describe('Helix and Zed', () => {
  it('call the command with options that it has', async () => {
    const { cwd, env } = createProject(withFault)
    const zed = JSON.parse(readRecipe('editors/zed/tasks.json')) as { command: string }[]
    const words = (zed[0]?.command ?? '').split(' ')
    const flags = words.slice(words.indexOf('system-patterns-lint') + 1)
    const { status, stdout } = await execute(process.execPath, [command, ...flags], { cwd, env })
    expect(stdout).toMatch(new RegExp(`^${document}:3:${faulty.units}: error: .* \\[${faulty.ruleId}\\]$`, 'm'))
    expect(status).toBe(1)
    const helix = /^command = "(.*)"\nargs = (\[.*\])$/m.exec(readRecipe('editors/helix/languages.toml'))
    expect(helix?.slice(1)).toEqual(['system-patterns-lint', '["--lsp"]'])
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
