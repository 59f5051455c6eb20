import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROLES } from '@keyhaven/contract'
import { startTwin } from '@keyhaven/kraken-twin'
import { compose, makeLogger, readConfig } from '@keyhaven/server'
import { makeClient } from '@keyhaven/testkit'

// `npm run demo`: the product on a throw-away folder with users and accounts in it. Its "Kraken" is the twin: no call leaves
// this machine.
const OUR_ADDRESS = '127.0.0.1'
const DAY_MS = 86_400_000

const dataDir = mkdtempSync(join(tmpdir(), 'keyhaven-demo-'))
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }))

const kraken = await startTwin()
const config = readConfig({
  EGRESS: OUR_ADDRESS,
  LOG_LEVEL: 'warn',
  ...process.env,
  DATA_DIR: dataDir,
  DATABASE_URL: '',
  KRAKEN_REST_URL: kraken.restUrl,
  KRAKEN_WS_URL: kraken.wsUrl,
  PRACTICE: 'on',
})
const product = await compose(config, makeLogger(config.LOG_LEVEL))
await product.app.listen({ host: config.HOST, port: config.PORT })
product.jobs.start()

const password = randomBytes(9).toString('base64url')
const emailOf = (role: string) => `${role}@demo.example`
for (const role of ROLES) await product.identity.createUser({ email: emailOf(role), password, role })

const user = await makeClient(() => product.publicUrl).signIn({ email: emailOf('user'), password })
const expiresSoon = Math.floor((Date.now() + 12 * DAY_MS) / 1000)
const seeds = [
  { name: 'Main', key: { name: 'keyhaven-main', ipAllowlist: [OUR_ADDRESS] } },
  { name: 'Long-term', key: { name: 'long-term', ipAllowlist: [OUR_ADDRESS], validUntil: expiresSoon } },
  { name: 'Open to every address', key: { name: 'open', ipAllowlist: [] } },
]
for (const { name, key } of seeds) {
  const { publicKey, privateKey } = await kraken.issueKey(key)
  const { receipt } = await user.verify({ publicKey, privateKey })
  await user.post('/api/accounts', { exchange: 'kraken', name, publicKey, privateKey, receipt, acceptWarnings: true })
}

console.log(`Keyhaven's demo runs on ${product.publicUrl}\nSign in with the password ${password} as:`)
for (const role of ROLES) console.log(`  ${emailOf(role)}`)
console.log('Make keys under Add account → Practice account. Everything goes when you stop this with Ctrl+C.')

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    await product.close()
    await kraken.close()
    process.exit(0)
  })
}
