// Names the bits of grammatical tags: what a form is (its class) and in what form it stands (its shape).

// The class of a word: part of speech and what the dictionary says about it.
export const NOUN = 1 << 0
export const ADJECTIVE = 1 << 1
export const SHORT_ADJECTIVE = 1 << 2
export const COMPARATIVE = 1 << 3
export const VERB = 1 << 4
export const INFINITIVE = 1 << 5
export const PARTICIPLE = 1 << 6
export const SHORT_PARTICIPLE = 1 << 7
export const GERUND = 1 << 8
export const NUMERAL = 1 << 9
export const ADVERB = 1 << 10
export const PRONOUN = 1 << 11
export const PREDICATIVE = 1 << 12
export const PREPOSITION = 1 << 13
export const CONJUNCTION = 1 << 14
export const PARTICLE = 1 << 15
export const INTERJECTION = 1 << 16
export const FIRST_NAME = 1 << 17
export const SURNAME = 1 << 18
export const PATRONYMIC = 1 << 19
export const TOPONYM = 1 << 20
export const ORGANISATION = 1 << 21
export const ABBREVIATION = 1 << 22
export const INDECLINABLE = 1 << 23
/** Adjectives that stand for pronouns: «этот», «весь», «свой». */
export const PRONOMINAL = 1 << 24
export const ORDINAL = 1 << 25
export const SUPERLATIVE = 1 << 26
/** Adjectives that may stand for a noun: «больной», «данные». */
export const NOMINALISED = 1 << 27
export const PARENTHETIC = 1 << 28
/** Colloquial, slang, archaic, distorted or second-best spellings («водою»): right, but not to be offered. */
export const MARKED = 1 << 29
export const IMPERSONAL = 1 << 30

// The shape of a form.
export const NOMINATIVE = 1 << 0
export const GENITIVE = 1 << 1
export const DATIVE = 1 << 2
export const ACCUSATIVE = 1 << 3
export const INSTRUMENTAL = 1 << 4
export const PREPOSITIONAL = 1 << 5
export const VOCATIVE = 1 << 6
/** The second genitive («чаю»), accusative or prepositional («в саду»); the bit of the main case is set too. */
export const SECOND_CASE = 1 << 7
export const SINGULAR = 1 << 8
export const PLURAL = 1 << 9
export const MASCULINE = 1 << 10
export const FEMININE = 1 << 11
export const NEUTER = 1 << 12
export const COMMON_GENDER = 1 << 13
export const FIRST_PERSON = 1 << 14
export const SECOND_PERSON = 1 << 15
export const THIRD_PERSON = 1 << 16
export const PRESENT = 1 << 17
export const PAST = 1 << 18
export const FUTURE = 1 << 19
export const INDICATIVE = 1 << 20
export const IMPERATIVE = 1 << 21
export const PERFECTIVE = 1 << 22
export const IMPERFECTIVE = 1 << 23
export const ACTIVE = 1 << 24
export const PASSIVE = 1 << 25
export const ANIMATE = 1 << 26
export const INANIMATE = 1 << 27
export const TRANSITIVE = 1 << 28
export const INTRANSITIVE = 1 << 29
/** «Пойдёмте» as against «пойдите». */
export const INCLUSIVE = 1 << 30

export const ANY_CASE = NOMINATIVE | GENITIVE | DATIVE | ACCUSATIVE | INSTRUMENTAL | PREPOSITIONAL
export const ANY_NUMBER = SINGULAR | PLURAL
export const ANY_GENDER = MASCULINE | FEMININE | NEUTER | COMMON_GENDER
export const ANY_PERSON = FIRST_PERSON | SECOND_PERSON | THIRD_PERSON
export const ANY_TENSE = PRESENT | PAST | FUTURE
export const ANY_MOOD = INDICATIVE | IMPERATIVE
export const ANY_ASPECT = PERFECTIVE | IMPERFECTIVE
export const ANY_VOICE = ACTIVE | PASSIVE
export const ANY_ANIMACY = ANIMATE | INANIMATE

export const ANY_PART_OF_SPEECH = (1 << 17) - 1
export const ANY_NAME = FIRST_NAME | SURNAME | PATRONYMIC
/** Parts of speech that agree with a noun in case. */
export const AGREEING = ADJECTIVE | PARTICIPLE
/** Forms of a verb. */
export const VERBAL = VERB | INFINITIVE | PARTICIPLE | SHORT_PARTICIPLE | GERUND
