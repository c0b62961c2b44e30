/** Small letters that Unicode does not decompose into a letter with an accent. */
export const plainLetters: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};
