import type { Texts } from '../en/index.ts'

export const guide: Texts['guide'] = {
  title: 'Kraken でのキーの作成手順',
  tabs: { label: 'フォームと手順', form: 'フォーム', guide: '手順' },
  show: '手順を表示',
  hide: '手順を隠す',
  print: '印刷',
  startOver: '最初からやり直す',
  progress: (done, all) => `${done} / ${all}`,
  done: (title) => `完了：${title}`,

  titles: {
    1: 'API 設定を開く',
    2: '新しいキーの作成を始める',
    3: 'キーに名前を付ける',
    4: '権限を選ぶ',
    5: 'ライブデータとアドレス',
    6: 'キーを生成する',
    7: '両方の値をコピーする',
    8: 'ここに貼り付けてテストする',
  },

  mend: {
    where: (steps) => `該当する手順：${steps}。`,
    step: (step) => `手順 ${step}`,
    show: '手順で確認する',
    marked: '要修正',
  },
}
