import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROLES, type Role } from '@keyhaven/contract'
import { startTwin } from '@keyhaven/kraken-twin'
import { compose, makeLogger, readConfig } from '@keyhaven/server'
import { makeDemoClock } from './demo/clock.ts'
import { fill, STORY_MS } from './demo/fill.ts'

// `npm run demo`: the product on a throw-away folder with users and accounts in it. Its "Kraken" is the twin: no call leaves
// this machine.
const OUR_ADDRESS = '127.0.0.1'
/** Of the block that RFC 5737 keeps for examples. */
const ANNOUNCED_ADDRESS = '203.0.113.9'
const ANNOUNCED_DAYS = 14
const DAY_MS = 86_400_000

const dataDir = mkdtempSync(join(tmpdir(), 'keyhaven-demo-'))
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }))

const clock = makeDemoClock(STORY_MS)
const kraken = await startTwin({ now: clock.now })
const soon = new Date(Date.now() + ANNOUNCED_DAYS * DAY_MS).toISOString().slice(0, 10)
const config = readConfig({
  LOG_LEVEL: 'warn',
  ...process.env,
  EGRESS: `${OUR_ADDRESS},${ANNOUNCED_ADDRESS}@from:${soon}`,
  DATA_DIR: dataDir,
  DATABASE_URL: '',
  KRAKEN_REST_URL: kraken.restUrl,
  KRAKEN_WS_URL: kraken.wsUrl,
  PRACTICE: 'on',
})
const product = await compose(config, makeLogger(config.LOG_LEVEL), clock.now)
await product.app.listen({ host: config.HOST, port: config.PORT })

const password = randomBytes(9).toString('base64url')
const emailOf = (role: Role) => `${role}@demo.example`
const staff = ROLES.filter((role) => role !== 'user')
for (const role of staff) await product.identity.createUser({ email: emailOf(role), password, role })
const stage = { identity: product.identity, url: product.publicUrl, kraken, clock, password, addresses: [OUR_ADDRESS, ANNOUNCED_ADDRESS] }
const { codes } = await fill(stage, emailOf('user'), emailOf('support'))
product.jobs.start()

console.log(`Keyhaven's demo runs on ${product.publicUrl}\nSign in with the password ${password} as:`)
for (const role of ROLES) console.log(`  ${emailOf(role)}`)
console.log('Tests that failed, as customers read their codes out to support:')
for (const { email, code } of codes) console.log(`  ${code}  ${email}`)
console.log('Make keys under Add account → Practice account. Everything goes when you stop this with Ctrl+C.')

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    await product.close()
    await kraken.close()
    process.exit(0)
  })
}
