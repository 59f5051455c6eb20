import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { SecretText } from '@keyhaven/core'
import { StartError } from './config.ts'

/** Secrets that the operator did not set: made at the first start and kept in `DATA_DIR`, readable by the owner only. */

/** Reads `DATA_DIR/<name>`, made of 32 random bytes in base64 if it is missing and `mayCreate` allows it. */
export function localSecret(dataDir: string, name: string, mayCreate: () => boolean): SecretText {
  const path = join(dataDir, name)
  if (!existsSync(path)) {
    if (!mayCreate()) {
      throw new StartError(
        `The file ${name} is missing from DATA_DIR, but the database holds what it seals. Put it back, or set MASTER_KEY.`,
      )
    }
    create(path)
  }
  return new SecretText(readFileSync(path, 'utf8').trim())
}

function create(path: string): void {
  let file: number
  try {
    file = openSync(path, 'wx', 0o600)
  } catch (error) {
    // Another process of ours, started at the same time, was faster: its secret is the one.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return
    throw error
  }
  writeSync(file, `${randomBytes(32).toString('base64')}\n`)
  // A secret that a power cut takes back would make everything it sealed unreadable.
  fsyncSync(file)
  closeSync(file)
}
