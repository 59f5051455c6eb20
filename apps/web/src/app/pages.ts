import { lazy } from 'react'
import { pageCode } from './page-code.ts'

export const SignInPage = lazy(pageCode.signIn)
export const SignUpPage = lazy(pageCode.signUp)
export const FirstAdminPage = lazy(pageCode.firstAdmin)
export const InvitationPage = lazy(pageCode.invitation)
export const AccountsPage = lazy(pageCode.accounts)
export const ChooseExchangePage = lazy(pageCode.chooseExchange)
export const AccountPage = lazy(pageCode.account)
export const AddAccountPage = lazy(pageCode.addAccount)
export const ReplaceKeysPage = lazy(pageCode.replaceKeys)
export const AttentionPage = lazy(pageCode.attention)
export const UnsubscribePage = lazy(pageCode.unsubscribe)
export const PeoplePage = lazy(pageCode.people)
export const NotFoundPage = lazy(pageCode.notFound)
