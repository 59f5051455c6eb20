export { startTwin, type Twin } from '@keyhaven/kraken-twin'
export { startPostgres, type TestPostgres } from './postgres.ts'
export { findSecret } from './secret-search.ts'
export { cookieOf, startTestApi, type TestApi, type TestClient } from './test-api.ts'
