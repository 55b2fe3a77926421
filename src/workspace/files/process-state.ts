/** Whether a process is running on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It runs, for another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
