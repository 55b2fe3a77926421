import { languages } from '../languages/index.ts'
import { compilePatterns } from '../languages/patterns.ts'

let past: RegExp | undefined
let plan: RegExp | undefined
let label: RegExp | undefined

/** Whether a text speaks of something removed, moved or replaced. */
export function speaksOfPast(text: string): boolean {
  past ??= compilePatterns(
    languages.flatMap(({ references }) => references.past),
    'anywhere',
  )
  return past.test(text)
}

/** Whether a text speaks of something planned, or gives an example. */
export function speaksOfPlan(text: string): boolean {
  plan ??= compilePatterns(
    languages.flatMap(({ references }) => references.planned),
    'anywhere',
  )
  return plan.test(text)
}

/** Whether a label's value is a path: `Location`, `File`, `Path`. */
export function isPathLabel(text: string): boolean {
  label ??= compilePatterns(
    languages.flatMap(({ references }) => references.pathLabels),
    'whole',
  )
  return label.test(text.trim())
}
