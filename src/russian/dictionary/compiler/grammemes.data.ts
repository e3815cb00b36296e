// Maps the grammemes of OpenCorpora to the bits of a tag.
import * as bits from '../tag-bits.ts'

/** Grammeme → [bits of the class, bits of the shape]. Grammemes that no rule reads are left out. */
export const grammemes: Readonly<Record<string, readonly [wordClass: number, shape: number]>> = {
  NOUN: [bits.NOUN, 0], ADJF: [bits.ADJECTIVE, 0], ADJS: [bits.SHORT_ADJECTIVE, 0], COMP: [bits.COMPARATIVE, 0],
  VERB: [bits.VERB, 0], INFN: [bits.INFINITIVE, 0], PRTF: [bits.PARTICIPLE, 0], PRTS: [bits.SHORT_PARTICIPLE, 0],
  GRND: [bits.GERUND, 0], NUMR: [bits.NUMERAL, 0], ADVB: [bits.ADVERB, 0], NPRO: [bits.PRONOUN, 0],
  PRED: [bits.PREDICATIVE, 0], PREP: [bits.PREPOSITION, 0], CONJ: [bits.CONJUNCTION, 0], PRCL: [bits.PARTICLE, 0],
  INTJ: [bits.INTERJECTION, 0],
  Name: [bits.FIRST_NAME, 0], Surn: [bits.SURNAME, 0], Patr: [bits.PATRONYMIC, 0], Geox: [bits.TOPONYM, 0],
  Orgn: [bits.ORGANISATION, 0], Abbr: [bits.ABBREVIATION, 0], Fixd: [bits.INDECLINABLE, 0], Apro: [bits.PRONOMINAL, 0],
  Anum: [bits.ORDINAL, 0], Supr: [bits.SUPERLATIVE, 0], Subx: [bits.NOMINALISED, 0], Prnt: [bits.PARENTHETIC, 0],
  Infr: [bits.MARKED, 0], Slng: [bits.MARKED, 0], Arch: [bits.MARKED, 0], Litr: [bits.MARKED, 0], Erro: [bits.MARKED, 0],
  Dist: [bits.MARKED, 0], 'V-oy': [bits.MARKED, 0], 'V-ey': [bits.MARKED, 0], 'V-ej': [bits.MARKED, 0], 'V-be': [bits.MARKED, 0],
  'V-bi': [bits.MARKED, 0], 'V-ie': [bits.MARKED, 0], 'V-en': [bits.MARKED, 0], 'V-sh': [bits.MARKED, 0], Fimp: [bits.MARKED, 0],
  Prdx: [bits.MARKED, 0], Coun: [bits.MARKED, 0],
  Impe: [bits.IMPERSONAL, 0],
  nomn: [0, bits.NOMINATIVE], gent: [0, bits.GENITIVE], datv: [0, bits.DATIVE], accs: [0, bits.ACCUSATIVE],
  ablt: [0, bits.INSTRUMENTAL], loct: [0, bits.PREPOSITIONAL], voct: [0, bits.VOCATIVE],
  gen2: [0, bits.GENITIVE | bits.SECOND_CASE], acc2: [0, bits.ACCUSATIVE | bits.SECOND_CASE],
  loc2: [0, bits.PREPOSITIONAL | bits.SECOND_CASE],
  sing: [0, bits.SINGULAR], plur: [0, bits.PLURAL], masc: [0, bits.MASCULINE], femn: [0, bits.FEMININE], neut: [0, bits.NEUTER],
  'Ms-f': [0, bits.COMMON_GENDER | bits.MASCULINE | bits.FEMININE],
  '1per': [0, bits.FIRST_PERSON], '2per': [0, bits.SECOND_PERSON], '3per': [0, bits.THIRD_PERSON],
  pres: [0, bits.PRESENT], past: [0, bits.PAST], futr: [0, bits.FUTURE], indc: [0, bits.INDICATIVE], impr: [0, bits.IMPERATIVE],
  perf: [0, bits.PERFECTIVE], impf: [0, bits.IMPERFECTIVE], actv: [0, bits.ACTIVE], pssv: [0, bits.PASSIVE],
  anim: [0, bits.ANIMATE], inan: [0, bits.INANIMATE], tran: [0, bits.TRANSITIVE], intr: [0, bits.INTRANSITIVE],
  incl: [0, bits.INCLUSIVE],
}
