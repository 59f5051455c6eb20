import { useEffect, useState } from 'react'
import { toApiError } from '../../api/api-error.ts'
import { sendUnsubscribe } from '../../api/mails.ts'
import { usePart } from '../../texts/use-part.ts'
import { Button } from '../../ui/button.tsx'
import { Entrance } from '../../ui/entrance.tsx'
import { FailureText } from '../../ui/failure-text.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Where the link in an e-mail leads: asks whether it is meant, for mail programs open links by themselves. Nobody need sign in. */
export default function UnsubscribePage() {
  const { unsubscribe: t } = usePart('account')
  const [token] = useState(() => location.hash.slice(1))
  const [state, setState] = useState<'asking' | 'busy' | 'done'>('asking')
  const [failure, setFailure] = useState<unknown>(undefined)

  useEffect(() => {
    // Out of the address bar and the history, as whoever holds it may use it.
    if (location.hash) history.replaceState(history.state, '', location.pathname)
  }, [])

  const stop = async () => {
    setState('busy')
    setFailure(undefined)
    try {
      await sendUnsubscribe(token)
      setState('done')
    } catch (error) {
      setFailure(error)
      setState('asking')
    }
  }
  const unknown = token === '' || (failure !== undefined && toApiError(failure).code === 'not-found')

  return (
    <Entrance title={t.title} lead={t.lead}>
      <div role="status">{state === 'done' && <Notice tone="ok">{t.done}</Notice>}</div>
      {failure !== undefined && !unknown && (
        <Notice tone="bad" alert className="mb-3">
          <FailureText error={failure} />
        </Notice>
      )}
      {unknown && (
        <Notice tone="warn" alert>
          {t.unknown}
        </Notice>
      )}
      {state !== 'done' && !unknown && (
        <Button look="primary" busy={state === 'busy'} className="w-full" onClick={() => void stop()}>
          {t.stop}
        </Button>
      )}
    </Entrance>
  )
}
