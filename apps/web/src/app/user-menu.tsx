import { LANGUAGES, type Role } from '@keyhaven/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { attentionQuery } from '../api/attention.ts'
import { useIdentity } from '../api/session.ts'
import { useLanguage } from '../texts/language.ts'
import { LANGUAGE_NAMES } from '../texts/names.ts'
import { Icon } from '../ui/icon.tsx'
import { Menu } from '../ui/menu.tsx'
import { useStatus } from '../ui/status.tsx'
import { useLanguageChoice } from './use-language-choice.ts'
import { useStaffItems } from './use-staff-items.ts'

export function UserMenu({ email, role }: { email: string; role: Role }) {
  const { texts, format } = useLanguage()
  const { userMenu: t } = texts
  const { data: attention } = useQuery(attentionQuery)
  const waiting = attention && attention.count > 0 ? format.number(attention.count) : undefined
  const { tag, choose } = useLanguageChoice()
  const staffItems = useStaffItems(role)
  const { signOut } = useIdentity()
  const [leaving, setLeaving] = useState(false)
  const [path, navigate] = useLocation()
  const { show } = useStatus()

  const leave = async () => {
    if (leaving) return
    setLeaving(true)
    try {
      await signOut()
      navigate('/sign-in')
    } catch {
      setLeaving(false)
      show({ tone: 'bad', text: ({ userMenu }) => userMenu.signOutFailed, path })
    }
  }

  return (
    <Menu
      description={waiting === undefined ? undefined : t.attentionCount(waiting)}
      buttonClass="inline-flex min-h-10 items-center gap-1 rounded-control px-2 hover:bg-sunken"
      button={
        <>
          <span className="relative">
            <Icon name="person" className="size-6!" />
            {waiting !== undefined && (
              <span
                aria-hidden="true"
                className="absolute -end-1.5 -top-1.5 flex h-4.5 min-w-4.5 items-center justify-center rounded-full bg-danger px-1 text-[0.6875rem] leading-none font-bold text-on-danger"
              >
                {waiting}
              </span>
            )}
          </span>
          <Icon name="down" className="size-4! text-soft" />
          <span className="sr-only">{t.button}</span>
        </>
      }
      header={
        <p className="mb-1.5 border-b border-line px-3 pt-1 pb-2.5 text-small">
          <span className="block text-soft">{t.signedInAs}</span>
          <span translate="no" className="block font-medium wrap-anywhere">
            {email}
          </span>
        </p>
      }
      choice={{
        label: t.language,
        options: LANGUAGES.map((one) => ({ label: LANGUAGE_NAMES[one], lang: one, chosen: one === tag, onSelect: () => choose(one) })),
      }}
      items={[
        { label: t.accounts, href: '/accounts' },
        { label: waiting === undefined ? t.attention : t.attentionCount(waiting), href: '/attention' },
        ...staffItems,
        { label: t.signOut, onSelect: () => void leave() },
      ]}
    />
  )
}
