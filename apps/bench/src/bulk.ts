import type { Store } from '@keyhaven/store'
import { CompiledQuery, sql } from 'kysely'

type Row = Record<string, unknown>

const ROWS_AT_ONCE = { sqlite: 200, postgres: 5_000 }
const ROWS_IN_A_TRANSACTION = 50_000

/** Writes many rows, which all have the same columns. */
export async function writeRows(store: Store, table: string, rows: Iterable<Row>): Promise<void> {
  const types = await columnTypes(store, table)
  let waiting: Row[] = []
  for (const row of rows) {
    if (waiting.push(row) < ROWS_IN_A_TRANSACTION) continue
    await writeTransaction(store, table, types, waiting)
    waiting = []
  }
  await writeTransaction(store, table, types, waiting)
}

const writeTransaction = (store: Store, table: string, types: ReadonlyMap<string, string>, rows: readonly Row[]) =>
  store.db.transaction().execute(async (trx) => {
    const size = ROWS_AT_ONCE[store.type]
    for (let start = 0; start < rows.length; start += size) {
      await trx.executeQuery(insertOf(store.type, table, types, rows.slice(start, start + size)))
    }
  })

/** As raw text: building a query of so many rows takes longer than running it. */
function insertOf(type: Store['type'], table: string, types: ReadonlyMap<string, string>, rows: readonly Row[]): CompiledQuery {
  const columns = Object.keys(rows[0] ?? {})
  const into = `insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')})`
  if (type === 'sqlite') {
    const places = `(${columns.map(() => '?').join(', ')})`
    const values = rows.flatMap((row) => columns.map((name) => row[name]))
    return CompiledQuery.raw(`${into} values ${rows.map(() => places).join(', ')}`, values)
  }
  // A column as one array.
  const arrays = columns.map((name, index) => `$${index + 1}::${types.get(name)}[]`).join(', ')
  const values = columns.map((name) => rows.map((row) => row[name]))
  return CompiledQuery.raw(`${into} select * from unnest(${arrays})`, values)
}

/** PostgreSQL's names of the types; SQLite needs none. */
async function columnTypes(store: Store, table: string): Promise<Map<string, string>> {
  if (store.type === 'sqlite') return new Map()
  const { rows } = await sql<{ name: string; type: string }>`
    select column_name as name, udt_name as type from information_schema.columns
    where table_schema = current_schema() and table_name = ${table}`.execute(store.db)
  return new Map(rows.map(({ name, type }) => [name, type]))
}

/** Does some work while the indexes of some tables are away, and makes the very same ones again. Constraints stay. */
export async function withoutIndexes(store: Store, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const indexes = await indexesOf(store, tables)
  for (const { name } of indexes) await sql`drop index ${sql.id(name)}`.execute(store.db)
  await work()
  for (const { definition } of indexes) await sql.raw(definition).execute(store.db)
  await sql.raw('analyze').execute(store.db)
}

/** What belongs to a constraint has no definition of its own, or may not be dropped. */
async function indexesOf(store: Store, tables: readonly string[]): Promise<{ name: string; definition: string }[]> {
  const query =
    store.type === 'sqlite'
      ? sql<{ name: string; definition: string }>`
          select name, sql as definition from sqlite_master
          where type = 'index' and sql is not null and tbl_name in (${sql.join(tables)})`
      : sql<{ name: string; definition: string }>`
          select indexname as name, indexdef as definition from pg_indexes
          where schemaname = current_schema() and tablename in (${sql.join(tables)})
          and indexname not in (select conname from pg_constraint)`
  return (await query.execute(store.db)).rows
}
