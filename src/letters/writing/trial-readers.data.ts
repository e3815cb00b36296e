// Invented readers for trying a template where there is no real appeal at hand.
import type { TrialReader } from './library-model.ts'
import type { Reader } from './model.ts'

const ivanov: Reader = { title: '', surname: 'Иванов', name: 'Иван', patronymic: 'Иванович', gender: 'male', genderKnown: true }

export const readerSample: Record<TrialReader, Reader> = {
  man: ivanov,
  woman: { ...ivanov, surname: 'Иванова', name: 'Анна', patronymic: 'Ивановна', gender: 'female' },
  organisation: { ...ivanov, title: 'ООО «Ромашка»', surname: '', name: '', patronymic: '', gender: null, genderKnown: false },
  unknown: { ...ivanov, surname: 'Вакуленко', name: 'Саша', patronymic: '', gender: null, genderKnown: false },
}
