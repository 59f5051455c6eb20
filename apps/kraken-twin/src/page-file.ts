import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

type Encoding = 'br' | 'gzip'
const COMPRESS = { br: promisify(brotliCompress), gzip: promisify(gzip) }

/**
 * A file of the pages, held in memory. Its name carries no hash, so a browser asks each time, and is answered with nothing but 304
 * where it has this one already.
 *
 * @returns what answers a request with it, compressed as the browser takes it: by whoever asks first, for everybody after.
 */
export function pageFile(content: string | Buffer, type: string): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 22)
  const compressed = new Map<Encoding, Promise<Buffer>>()
  const compress = (encoding: Encoding) => {
    const bytes = compressed.get(encoding) ?? COMPRESS[encoding](content)
    compressed.set(encoding, bytes)
    return bytes
  }

  return async (request, reply) => {
    const encoding = encodingFor(request.headers['accept-encoding'])
    const etag = `"${hash}${encoding ? `-${encoding}` : ''}"`
    reply.headers({ 'cache-control': 'no-cache', vary: 'accept-encoding', etag })
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    reply.type(type)
    if (!encoding) return reply.send(content)
    return reply.header('content-encoding', encoding).send(await compress(encoding))
  }
}

/** The smaller one of those that a browser names and does not refuse with `q=0`. */
function encodingFor(accepted: string | string[] | undefined): Encoding | undefined {
  const named = String(accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0])
  return (['br', 'gzip'] as const).find((encoding) => named.includes(encoding))
}
