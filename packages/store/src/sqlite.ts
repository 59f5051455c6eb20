import { chmodSync, closeSync, openSync } from 'node:fs'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely'

const BUSY_TIMEOUT_MS = 5_000
/** How long work on the database may go on before others get their turn. */
const SLICE_MS = 5
const MAX_PREPARED = 500

/** Kysely on Node's own SQLite: one connection, whose transactions queue up. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase

  /** @param file - made when it is missing, readable and writable by its owner only. */
  constructor(file: string) {
    const database = openDatabase(file)
    super({ database })
    this.#database = database
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver({ database: this.#database })
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }
}

/**
 * Lets the event loop turn between pieces of work. SQLite answers at once, so a crowd of queries would otherwise run to its end
 * as one long piece, with nobody else served meanwhile.
 *
 * Takes the write lock when a transaction begins. With a plain `begin`, one that reads first and writes later fails at once
 * with SQLITE_BUSY, busy timeout or not, when another process wrote in between.
 */
class ImmediateDriver extends SqliteDriver {
  #turnedAt = 0

  override async acquireConnection(): Promise<DatabaseConnection> {
    if (performance.now() - this.#turnedAt > SLICE_MS) {
      await setImmediate()
      this.#turnedAt = performance.now()
    }
    return super.acquireConnection()
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/** SQLite does roll back DDL; Kysely is told so, and a migration that is cut off leaves nothing behind. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

function openDatabase(file: string): SqliteDatabase {
  makePrivate(file)
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true })
  database.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;      -- in WAL mode, "normal" may lose the last commits when the power fails
    pragma secure_delete = on;      -- what is deleted is overwritten with zeros
  `)
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = prepared.get(sql)
      if (known) return known
      // The product's statements are a few dozen; a tool that makes up ever new ones must not fill the memory with them.
      if (prepared.size >= MAX_PREPARED) prepared.clear()
      const statement = prepare(database, sql)
      prepared.set(sql, statement)
      return statement
    },
  }
}

function prepare(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql)
  // Kysely passes on what its builder was given; the schema's types hold nothing that SQLite cannot take.
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[]
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  }
}

/** SQLite gives its `-wal` and `-shm` files the mode of the database file. */
function makePrivate(file: string): void {
  closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
}
