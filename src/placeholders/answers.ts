import type { TextBlock } from '../document/document.ts'
import { cutEnd } from '../text/words.ts'

/**
 * The questions of a template with an answer behind them, nested or in the same section: authors keep them as their
 * own. `templateTextOf` gives what a block has of a template's text, or null; `isAnswer` may say which other blocks are
 * no answer.
 */
export function findAnswered(
  textBlocks: readonly TextBlock[],
  templateTextOf: (block: TextBlock) => string | null,
  isAnswer: (block: TextBlock) => boolean = () => true,
): TextBlock[] {
  const answered: TextBlock[] = []
  let isAnswered = false
  for (let index = textBlocks.length - 1; index >= 0; index--) {
    const block = textBlocks[index]
    if (!block) continue
    if (block.section !== textBlocks[index + 1]?.section) isAnswered = false
    const question = templateTextOf(block)
    if (question === null) isAnswered ||= !asks(block.text) && isAnswer(block)
    else if (asks(question) && (isAnswered || !asks(block.text))) answered.push(block)
  }
  return answered
}

/** Whether a text ends with a question. */
function asks(text: string): boolean {
  return /[?？]/.test(text.slice(cutEnd(text, /[^\p{L}\p{N}]/u).length))
}
