import type { MailTexts } from './mail-texts.ts'

export const ja: MailTexts = {
  subject: (accounts) => `対応が必要なアカウントが ${accounts} 件あります`,
  intro: () => '次のアカウントについて、対応をお願いします。',
  broken: 'キーが使えなくなりました。修正するか、キーを交換してください。',
  attention: 'キーに問題があります。内容を確認して修正してください。',
  expires: (when) => `キーの有効期限は ${when} です。Kraken で新しいキーを作成し、交換してください。`,
  expired: (when) => `キーの有効期限は ${when} に切れました。Kraken で新しいキーを作成し、交換してください。`,
  addresses: (which, when) =>
    when === undefined
      ? `キーで許可されていない当方のアドレスがあります：${which}。Kraken で追加してください。`
      : `${when} から、${which} からもアクセスします。それまでに Kraken のキーに追加してください。`,
  practice: '練習用アカウントです。Kraken とあるのは練習用ページのことです。',
  open: 'アカウントを開く',
  why: 'このメールは、アカウントの所有者の方にお送りしています。',
  unsubscribe: 'このメールの配信を停止する',
  confirm: 'ボタンを押すと、アカウントに関するメールの配信を停止します。',
  stopped: 'アカウントに関するメールの配信を停止しました。',
  calendar: (name, practice) => `「${name}」の${practice ? '練習用キー' : ' Kraken キー'}の有効期限`,
  invitation: {
    subject: 'Keyhaven への招待',
    intro: (when) => `Keyhaven に招待されています。リンクを開いてパスワードを決めてください。リンクは ${when} まで、一度だけ有効です。`,
    open: '招待を受ける',
    unexpected: '招待に心当たりがない場合は、何もしないでください。このリンクがなければ誰も入れません。',
  },
}
