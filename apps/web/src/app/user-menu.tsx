import { LANGUAGES } from '@keyhaven/contract'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useIdentity } from '../api/session.ts'
import { useLanguage } from '../texts/language.ts'
import { LANGUAGE_NAMES } from '../texts/names.ts'
import { Icon } from '../ui/icon.tsx'
import { Menu } from '../ui/menu.tsx'
import { useStatus } from '../ui/status.tsx'
import { useLanguageChoice } from './use-language-choice.ts'

export function UserMenu({ email }: { email: string }) {
  const { userMenu: t } = useLanguage().texts
  const { tag, choose } = useLanguageChoice()
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
      buttonClass="inline-flex min-h-10 items-center gap-1 rounded-control px-2 hover:bg-sunken"
      button={
        <>
          <Icon name="person" className="size-6!" />
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
        { label: t.signOut, onSelect: () => void leave() },
      ]}
    />
  )
}
