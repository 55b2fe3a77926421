/** Prints what the test runner counted, for `.ci/run`: `counts.ts REPORT STATUS`, its JSON report and exit status. */
import { readFileSync } from 'node:fs'

interface FileReport {
  readonly status: string
  readonly assertionResults: readonly { readonly status: string }[]
}

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly FileReport[]
}

const [path = '', status = ''] = process.argv.slice(2)
const report = read(path)
if (report === null) {
  console.log('The tests did not run to their end')
  process.exitCode = 1
} else {
  // A file that cannot be loaded has no tests to count: it counts as one that failed.
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = report.numFailedTests + unloaded.length
  const skipped = report.numPendingTests + report.numTodoTests
  if (failed === 0 && status !== '0') {
    console.log('The test run failed, though no test did')
    process.exitCode = 1
  } else {
    console.log(`${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  }
}

function read(path: string): Report | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report
  } catch {
    return null
  }
}
