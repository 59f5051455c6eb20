/** Every way in which a secret could have been written down. */
const encodings = (secret: string): [name: string, text: string][] => {
  const bytes = Buffer.from(secret)
  const decoded = Buffer.from(secret, 'base64')
  return [
    ['clear', secret],
    ['reversed', [...secret].reverse().join('')],
    ['url', encodeURIComponent(secret)],
    ['json', JSON.stringify(secret).slice(1, -1)],
    ['json with escaped slashes', secret.replaceAll('/', '\\/')],
    ['base64', bytes.toString('base64').replace(/=+$/, '')],
    ['base64url', bytes.toString('base64url')],
    ['base64url of the bytes', decoded.toString('base64url')],
    ['hex', bytes.toString('hex')],
    ['hex of the bytes', decoded.toString('hex')],
    // Half a key is half a secret: a line that was cut is found too.
    ['first half', secret.slice(0, Math.floor(secret.length / 2))],
    ['second half', secret.slice(Math.ceil(secret.length / 2)).replace(/=+$/, '')],
  ]
}

/**
 * In which encodings a secret stands in what was written; none is what a test wants. Bytes are searched too: those of the
 * decoded key, and its text as UTF-16.
 */
export function findSecret(written: Buffer | string, secret: string): string[] {
  const bytes = typeof written === 'string' ? Buffer.from(written) : written
  const lowered = Buffer.from(bytes.toString('latin1').toLowerCase(), 'latin1')
  const found = encodings(secret)
    .filter(([name, text]) => (name.startsWith('hex') ? lowered.includes(text) : bytes.includes(text)))
    .map(([name]) => name)
  if (bytes.includes(Buffer.from(secret, 'utf16le'))) found.push('utf-16')
  const decoded = Buffer.from(secret, 'base64')
  if (decoded.length >= 16 && bytes.includes(decoded)) found.push('bytes')
  return found
}
