import type { Check } from '@keyhaven/contract'
import type { RunningVerification } from '@keyhaven/core'
import plugin from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * Runs a verification to its end, whether anybody listens or not: what comes of it belongs to the account's owner, not to who
     * asked. What it yields can be heard once.
     */
    runOn(running: RunningVerification): RunningVerification
  }
}

/** Keeps the server open until what nobody waits for has ended. */
export const runOn = plugin(async (app) => {
  const underWay = new Set<Promise<unknown>>()
  app.decorate('runOn', (running) => {
    const { whole, heard } = runToEnd(running)
    // Whoever listens is told of a failure; it must not end the process where nobody does.
    const ended = whole.catch(() => undefined)
    underWay.add(ended)
    void ended.then(() => underWay.delete(ended))
    return heard
  })
  app.addHook('onClose', async () => void (await Promise.all(underWay)))
})

function runToEnd(running: RunningVerification) {
  const checks: Check[] = []
  let another = Promise.withResolvers<void>()

  async function run() {
    for (;;) {
      const step = await running.next()
      if (step.done) return step.value
      checks.push(step.value)
      another.resolve()
      another = Promise.withResolvers()
    }
  }
  const whole = run()

  async function* listen(): RunningVerification {
    for (let nth = 0; ; nth += 1) {
      if (nth === checks.length) await Promise.race([another.promise, whole])
      const check = checks[nth]
      if (!check) return whole
      yield check
    }
  }
  return { whole, heard: listen() }
}
