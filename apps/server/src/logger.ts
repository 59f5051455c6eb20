import { type Logger, type LoggerOptions, pino } from 'pino'

const SECRET_NAMES = ['privateKey', 'password', 'token', 'receipt', 'secret', 'cookie', 'authorization']

/**
 * The log. Secrets are of a type that prints as `[secret]`; the names below are the second net. Of a request it holds the
 * route, not the address that was asked for: people paste keys into the strangest places.
 *
 * @param destination - where lines go; by default standard output.
 */
export function makeLogger(level: string, destination?: NodeJS.WritableStream): Logger {
  const options: LoggerOptions = {
    level,
    redact: { paths: [...SECRET_NAMES, ...SECRET_NAMES.map((name) => `*.${name}`)], censor: '[secret]' },
    serializers: {
      req: (request: { method: string; routeOptions?: { url?: string }; ip: string }) => ({
        method: request.method,
        route: request.routeOptions?.url ?? 'none',
        ip: request.ip,
      }),
      res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
      // A database's `detail` quotes rows: only what says where it broke is kept.
      err: (error: Error & { code?: unknown }) => ({ type: error.name, message: error.message, code: error.code, stack: error.stack }),
    },
  }
  return destination ? pino(options, destination) : pino(options)
}
