import * as z from 'zod/mini'
import { cleanKey } from './key-cleaning.ts'

/** A key as it arrives in a body, whatever the text; what the clipboard added is taken off before anything looks at it. */
const pastedKey = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text: string) => cleanKey(text).value),
  ),
  z.string().check(z.minLength(1)),
)

export const PastedCredentials = { publicKey: pastedKey, privateKey: pastedKey }
