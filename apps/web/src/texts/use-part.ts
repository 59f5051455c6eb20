import { use } from 'react'
import { useLanguage } from './language.ts'
import { loadPart, type PartName, type Parts } from './parts.ts'

/** A part in the language that is read. Suspends until it is there. */
export const usePart = <Name extends PartName>(name: Name): Parts[Name] => use(loadPart(name, useLanguage().tag)).texts
