export const meetings = {
  title: 'Overleggen',
  create: 'Nieuw overleg',
} as const;
