import { useLanguage } from '../../texts/language.ts'
import { OutsideLink } from '../../ui/outside-link.tsx'

/** The session ended in the middle of the form. Kraken shows a private key once: leaving this page would lose it. */
export function SignInAgain() {
  const { save } = useLanguage().texts.panel
  return (
    <p>
      {save.signInAgain}{' '}
      <OutsideLink href="/sign-in" className="font-semibold underline underline-offset-2">
        {save.signInLink}
      </OutsideLink>
    </p>
  )
}
