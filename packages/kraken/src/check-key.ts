import { type Check, notReached, toCheck } from '@keyhaven/core'
import { checkEgress, type EgressQuestion } from './check-egress.ts'
import { checkWebSocket, type SocketQuestion } from './check-websocket.ts'
import { explain, isLastWord } from './explain.ts'
import { judgeIpRestriction } from './judge-ip-restriction.ts'
import { judgeLimits } from './judge-limits.ts'
import { judgeBalance, judgePermissions, judgeWithdrawal } from './judge-permissions.ts'
import { judgeReachable } from './judge-reachable.ts'
import { judgeExpired } from './judge-recognised.ts'
import { describeKey, type KeyInfo } from './key-info.ts'
import { pasteText } from './paste.ts'
import { listedRights } from './rights.ts'
import { askSigned, asTheyEnd, type Run, withStatus } from './run.ts'

/** A key that Kraken answers for, and by which way. */
export interface Recognised extends SocketQuestion {
  durationMs: number
  refused: EgressQuestion['refused']
}

/** The checks of a key that Kraken describes. */
export async function* checkKey(run: Run, info: KeyInfo, key: Recognised): AsyncGenerator<Check, void, void> {
  const { line, status, durationMs, refused } = key
  const now = run.now()
  run.report.keyName = info.name
  run.report.exchangeAccount = info.account
  run.report.key = describeKey(info)

  const expired = judgeExpired(info, now)
  const rights = listedRights(info)
  const listed = judgePermissions(rights)
  const lacksRights = listed.some(({ code }) => code === 'missing')
  // What is known to be refused is not asked for: each refusal counts against the address that all users share.
  const mayHaveToken = expired.length === 0 && rights.has('create-ws-token') !== false
  const token = mayHaveToken ? askSigned(run, line, { method: 'GetWebSocketsToken' }) : undefined

  yield toCheck('reachable', judgeReachable({ failure: undefined, durationMs, status: undefined }, run.slowMs), durationMs)
  yield toCheck('recognised', expired)
  yield toCheck('no-withdrawal', judgeWithdrawal(rights))
  const restriction = judgeIpRestriction(info, run.addresses, run.announced)
  yield toCheck('ip-restriction', restriction)
  yield toCheck('limits', judgeLimits(info, now))
  // The list alone condemns a key; only `Balance` clears it.
  if (lacksRights) yield toCheck('permissions', listed)
  if (expired.length > 0) {
    if (!lacksRights) yield notReached('permissions')
    yield notReached('websocket')
    yield notReached('egress')
    return
  }

  const told = await token
  const mayGoOn = !told || told.value.kind === 'result' || !isLastWord(explain(told.value, now))
  const websocket = checkWebSocket(run, key, told)
  const balance = mayGoOn && !lacksRights ? askSigned(run, line, { method: 'Balance' }) : undefined
  const question = {
    line,
    refused,
    notListed: restriction.find(({ code }) => code === 'egress-not-listed')?.facts?.which ?? [],
    paste: pasteText(run.addresses ?? [], info.allowList),
  }
  const elsewhere = async () => {
    const answer = (await balance)?.value
    const locked = answer && answer.kind !== 'result' && isLastWord(explain(answer, run.now()))
    return checkEgress(run, { ...question, mayAsk: mayGoOn && !locked }, status)
  }

  const pending = [websocket, elsewhere()]
  if (balance) {
    pending.push(
      balance.then(({ value, durationMs }) =>
        toCheck('permissions', withStatus(judgeBalance(value, rights, run.now()), status), durationMs),
      ),
    )
  } else if (!lacksRights) yield notReached('permissions')
  yield* asTheyEnd(pending)
}
