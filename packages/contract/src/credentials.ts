import * as z from 'zod'
import { cleanKey } from './key-cleaning.ts'

/** A key as it arrives in a body: any text; what the clipboard added is taken off before anything looks at it. */
const pastedKey = z
  .string()
  .transform((text) => cleanKey(text).value)
  .pipe(z.string().min(1))

export const PastedCredentials = { publicKey: pastedKey, privateKey: pastedKey }
