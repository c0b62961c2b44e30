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
  lockKeys: 'Vergrendelen (Ctrl+L)',
  close: 'Sluiten',
  showKeys: 'Sneltoetsen tonen',
  keys: {
    everywhere: {
      title: 'Overal',
      lines: [
        ['Ctrl+K', 'Zoeken: mensen, acties, besluiten en opdrachten'],
        ['F9', 'Gedeeld scherm meteen neutraal'],
        ['Ctrl+L', 'Vergrendelen'],
        ['Alt+1 … Alt+6', 'Naar Overleg, Casussen, Acties, Partners, Documenten, Instellingen'],
        ['?', 'Dit overzicht (buiten een tekstvak)'],
      ],
    },
    agenda: {
      title: 'Op de agenda, tot het overleg gesloten is',
      lines: [
        ['Alt+↑ of Alt+↓', 'In een regel: de casus een plaats omhoog of omlaag'],
        ['Spatie', 'Op de greep van een regel: oppakken en neerzetten, met ↑ en ↓ ertussen'],
      ],
    },
    table: 'Aan tafel',
    or: 'of',
    note: 'Op macOS is Cmd de toets voor Ctrl.',
  },
} as const;
