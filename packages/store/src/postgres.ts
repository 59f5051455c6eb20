import { PostgresDialect } from 'kysely'
import pg from 'pg'

const CONNECT_TIMEOUT_MS = 10_000

/** Kysely on a pool of PostgreSQL connections. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'keyhaven',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: { getTypeParser },
  })
  // A connection was cut off, idle or in use. Whoever uses it hears of it from its query, and the next query gets another
  // connection; unheard, these events would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new PostgresDialect({ pool })
}

/** `bigint` holds epoch milliseconds and counts here: a number, where pg would make a text of it. */
const getTypeParser: typeof pg.types.getTypeParser = (oid, format) =>
  oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)
