import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Deep teal, the one accent. Shade 7 carries white text at more than 4.5 : 1. */
const teal: MantineColorsTuple = [
  '#e6f6f6',
  '#d3e9ea',
  '#a6d2d4',
  '#76babd',
  '#4fa6aa',
  '#36999e',
  '#1f8d93',
  '#0b6f75',
  '#056268',
  '#00545a',
];

export const theme = createTheme({
  primaryColor: 'petrol',
  colors: { petrol: teal },
  // Both carry white words; shade 5 would leave them at 3.4 : 1 in the dark scheme.
  primaryShade: { light: 7, dark: 7 },
  autoContrast: true,
  fontFamily: "'Source Sans 3 Variable', sans-serif",
  headings: { fontFamily: "'Source Sans 3 Variable', sans-serif", fontWeight: '600' },
  fontSizes: { xs: '13px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
