import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'

/** In the order of their names, which never change once they were released. */
export type Migrations = Record<string, Migration>

/**
 * Brings the database up to date: all of it or, when anything fails, nothing. Servers that start at once wait for one another.
 *
 * @returns the names of what was done now.
 * @throws {Error} with the database's own error as cause, also when a newer version has been at this database.
 */
export async function migrate<Schema>(db: Kysely<Schema>, migrations: Migrations): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error === undefined) return results?.map(({ migrationName }) => migrationName) ?? []
  const failed = results?.find((result) => result.status === 'Error')
  throw new Error(failed ? `the migration ${failed.migrationName} failed` : 'the database cannot be migrated', { cause: error })
}
