// The words of this folder: genders, cases, the parts of a person's name.

export type Gender = 'm' | 'f'
export type Case = 'nom' | 'gen' | 'dat' | 'acc' | 'ins' | 'prep'
export type Oblique = Exclude<Case, 'nom'>
export type Part = 'surname' | 'name' | 'patronymic'

export const cases: readonly Case[] = ['nom', 'gen', 'dat', 'acc', 'ins', 'prep']
export const obliques: readonly Oblique[] = ['gen', 'dat', 'acc', 'ins', 'prep']
export const parts: readonly Part[] = ['surname', 'name', 'patronymic']

/** A person's name in the nominative; a part that a person does not have is an empty string or absent. */
export type PersonName = {
  surname?: string | undefined
  name?: string | undefined
  patronymic?: string | undefined
  gender?: Gender | undefined
}

/** A name in one case. `confident: false` asks a human to look before it is printed. */
export type DeclinedName = { surname: string; name: string; patronymic: string; gender: Gender | undefined; confident: boolean }

/** Forms a person has confirmed once and for all, kept on their card; they win over every rule. */
export type FixedForms = Partial<Record<Part, Partial<Record<Case, string>>>>
