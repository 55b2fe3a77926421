import type { Day } from '../dates/calendar.ts'
import { isOnlyDates } from '../dates/date-only-change.ts'
import type { History } from '../rule/rule.ts'
import type { Texts } from './texts.ts'

/** Asks git once for all files when their content was last changed. */
export async function readHistories(
  paths: readonly string[],
  { request, today, texts }: { request: { readonly staged: boolean }; today: Day; texts: Texts },
): Promise<Map<string, History>> {
  const git = await texts.git()
  return git.readHistories(paths, { isOnlyDates, today, staged: request.staged, texts: texts.given })
}
