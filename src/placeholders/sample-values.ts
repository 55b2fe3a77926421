import { type Detector, whole } from './detector.ts'
import { startTest, titleTest } from './words.ts'

const beginsWithSampleName = startTest('sampleNames')
const isPersonLabel = titleTest('personLabels')
const isSiteLabel = titleTest('siteLabels')
/** The domains that RFC 2606 reserves for examples. */
const sampleMail = /[\w.+-]@example\.(?:com|org|net)\b/i
const sampleSite = /^(?:https?:\/\/)?(?:www\.)?example\.(?:com|org|net)(?:\/\S*)?$/i

/**
 * `Author: John Doe`, `Website: https://example.com`: an example where a real person or address is due. Elsewhere such
 * names are data.
 */
export const sampleValue: Detector = {
  name: 'sample-value',
  applies: ({ text, role }) =>
    (role === 'value' || role === 'meta' || role === 'cell') &&
    text.length <= 160 &&
    (text.includes('example.') || beginsWithSampleName(text)),
  find: (block) => {
    const { text } = block
    const label = block.role === 'cell' ? block.column : block.label
    const isPerson = (beginsWithSampleName(text) || sampleMail.test(text)) && isPersonLabel(label)
    return isPerson || (sampleSite.test(text) && isSiteLabel(label)) ? whole(block, 'placeholder', true, text) : null
  },
}
