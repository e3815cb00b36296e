// Mantine in our clothes: every value comes from tokens.css; its own palette, shadows and cards are not used.
import { createTheme, type MantineColorsTuple } from '@mantine/core'

const same = (value: string) => Array.from({ length: 10 }, () => value) as unknown as MantineColorsTuple

export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font)',
  headings: { fontFamily: 'var(--font)' },
  colors: { accent: same('var(--accent)') },
  primaryColor: 'accent',
  primaryShade: 8,
  defaultRadius: 8,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 2 } },
    Select: { defaultProps: { size: 'md', comboboxProps: { shadow: 'md' }, nothingFoundMessage: 'Ничего не нашлось' } },
  },
})
