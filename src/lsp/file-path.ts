import { fileURLToPath } from 'node:url'

/** The path of a file; null for what is not in the file system, as an unsaved document is. */
export function filePathOf(uri: string): string | null {
  try {
    return fileURLToPath(uri)
  } catch {
    return null
  }
}
