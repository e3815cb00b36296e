// No finding is shown: because there is no text yet, because it is not checked yet, or because all is well.
import { Icon } from '#platform/web/components/Icon.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import type { Checking } from './checking.ts'

type Props = { text: string; checking: Checking; fresh: boolean; textOnly: boolean }

export function NothingToMend({ text, checking, fresh, textOnly }: Props) {
  if (checking.state === 'trouble') return <Trouble error={new Error(`Пока не проверили. Текст на месте. ${checking.trouble}`)} />
  if (text.trim() === '')
    return (
      <Empty>
        <p>Здесь появятся замечания: что поправить, почему и как сказать иначе.</p>
        <p>Скажите, кому пишете. Тогда проверим и обращение, «Вы», извинение, ответы на вопросы.</p>
      </Empty>
    )
  if (checking.state === 'loading')
    return (
      <>
        <p className="soft">Готовим словарь. Писать уже можно.</p>
        <Waiting lines={3} />
      </>
    )
  if (!fresh) return null
  return (
    <Empty>
      <p className="state ok">
        <Icon name="check" /> Замечаний нет
      </p>
      {textOnly && <p>Адресат не назван: обращение, «Вы», подпись и ответы на вопросы не проверяли.</p>}
    </Empty>
  )
}
