const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'read-only file system',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'disk quota exceeded',
  EISDIR: 'it is a folder',
  EEXIST: 'it exists already',
  ELOOP: 'the symbolic link leads back to itself; fix the link',
  ENAMETOOLONG: 'the name is longer than the system allows',
  EMFILE: 'too many files are open; raise the limit (`ulimit -n`)',
  ENFILE: 'too many files are open; raise the limit (`ulimit -n`)',
  EBUSY: 'another program uses it',
  EIO: 'input/output error',
  EPIPE: 'the reader closed the pipe',
}

/** Why an operation on a file failed, as a clause: `permission denied`. Without error code, system call or stack. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? error.code : null
  if (typeof code !== 'string') return error.message.split('\n')[0] ?? 'unknown error'
  return reasons[code] ?? `system error ${code}`
}
