export const frame = {
  product: 'Casustafel',
  sections: 'Onderdelen',
  meetings: 'Overleg',
  cases: 'Casussen',
  actions: 'Acties',
  partners: 'Partners',
  documents: 'Documenten',
  settings: 'Instellingen',
  lock: 'Vergrendelen',
  close: 'Sluiten',
} as const;
