import { lazy } from 'react'
import { pageCode } from './page-code.ts'

export const SignInPage = lazy(pageCode.signIn)
export const SignUpPage = lazy(pageCode.signUp)
export const AccountsPage = lazy(pageCode.accounts)
export const ChooseExchangePage = lazy(pageCode.chooseExchange)
export const AccountPage = lazy(pageCode.account)
export const AddAccountPage = lazy(pageCode.addAccount)
export const ReplaceKeysPage = lazy(pageCode.replaceKeys)
export const AttentionPage = lazy(pageCode.attention)
export const LinkRoutes = lazy(pageCode.links)
export const StaffRoutes = lazy(pageCode.staff)
export const NotFoundPage = lazy(pageCode.notFound)
