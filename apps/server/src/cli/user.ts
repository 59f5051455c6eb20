import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { PASSWORD_MAX, PASSWORD_MIN, Role } from '@keyhaven/contract'
import * as z from 'zod'
import { composeBase } from '../compose.ts'
import { readConfig } from '../config.ts'
import { runCommand } from './run-command.ts'

const USAGE = 'npm run user -- create --email E --role user|support|support-lead|admin --password-stdin'

const Arguments = z.object({
  command: z.literal('create'),
  email: z.email().max(254),
  role: Role,
  passwordStdin: z.literal(true),
})

/** Makes a user. The password comes from standard input, where no list of processes shows it. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { email: { type: 'string' }, role: { type: 'string' }, 'password-stdin': { type: 'boolean' } },
  })
  const given = Arguments.safeParse({ ...values, command: positionals[0], passwordStdin: values['password-stdin'] })
  if (!given.success) {
    console.error(`Usage: ${USAGE}`)
    return 2
  }

  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  if (password.length < PASSWORD_MIN || password.length > PASSWORD_MAX) {
    console.error(`The password must have ${PASSWORD_MIN} to ${PASSWORD_MAX} characters.`)
    return 2
  }

  const { store, identity } = await composeBase(readConfig(process.env))
  try {
    const { email, role } = given.data
    const created = await identity.createUser({ email, password, role })
    if (!created.ok) {
      console.error('There is already a user with this e-mail.')
      return 1
    }
    console.log(`Created the ${role} ${email.toLowerCase()}.`)
    return 0
  } finally {
    await store.close()
  }
}

await runCommand(main, USAGE)
