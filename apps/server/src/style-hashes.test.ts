import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { styleHashes } from './style-hashes.ts'

test('the styles of the built page are allowed by what stands in them, to the letter; without a page none is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'keyhaven-styles-'))
  try {
    expect(styleHashes(folder)).toEqual([])
    await writeFile(join(folder, 'index.html'), '<head><style>a{color:red}\n</style><title>x</title><style></style></head>')
    // As `openssl dgst -sha256 -binary | base64` has them.
    expect(styleHashes(folder)).toEqual([
      "'sha256-8e/a53E8pD0reBM7qquiWvKITpZgFpBiFcZDadvq2JA='",
      "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    ])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
