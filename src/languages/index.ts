import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { id } from './id.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import type { LanguagePack } from './language-pack.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { tr } from './tr.ts'
import { vi } from './vi.ts'
import { zh } from './zh.ts'

/** All languages, in the order in which they are preferred where a word belongs to several. */
export const languages: readonly LanguagePack[] = [en, de, es, pt, fr, it, tr, ru, zh, ja, ko, nl, pl, id, vi]
