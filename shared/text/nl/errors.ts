import type { ErrorCode } from '../../contract/errors.ts';

/** What went wrong and what to do. `{n}` is the amount of the failure. */
export const errors: Readonly<Record<ErrorCode, string>> = {
  'bad-request': 'Casustafel begreep deze opdracht niet. Sluit het venster en open Casustafel opnieuw.',
  'unknown-procedure': 'Casustafel kent deze opdracht niet. Sluit het venster en open Casustafel opnieuw.',
  forbidden: 'Dit mag vanuit dit venster niet.',
  locked: 'De kluis is vergrendeld. Ontgrendel eerst.',
  'already-open': 'De kluis is al open.',
  'invalid-input': 'Niet alles is goed ingevuld. Kijk de aangegeven velden na.',
  'not-found': 'Dit is er niet meer. Misschien is het net verwijderd of samengevoegd.',
  conflict: 'Dit is intussen al vastgelegd of gewijzigd. Kijk het na en probeer het opnieuw.',
  'not-allowed-now': 'Dat kan nu niet.',
  'minutes-finalised':
    'Het verslag is vastgesteld: daarin verandert niets meer. Zet het eerst terug op concept om iets te verbeteren.',
  'nobody-working': 'Kies eerst wie er werkt.',
  'wrong-passphrase': 'Deze wachtzin klopt niet. Let op hoofdletters en spaties.',
  'wrong-recovery-key': 'Deze herstelsleutel klopt niet. Kijk elk teken na.',
  'too-many-tries': 'Te vaak geprobeerd. Wacht {n} seconden en probeer het opnieuw.',
  'vault-missing': 'Op deze plek is geen kluis.',
  'vault-exists': 'Hier is al een kluis. Ontgrendel die.',
  'vault-damaged': 'De kluis is beschadigd en niet geopend. Zet een reservekopie terug.',
  'vault-newer': 'Deze kluis is gemaakt met een nieuwere Casustafel. Werk Casustafel eerst bij.',
  'vault-in-use': 'De kluis is in gebruik door een ander programma. Sluit dat en probeer het opnieuw.',
  'disk-full': 'De schijf is vol. Er is niets gewijzigd. Maak ruimte en probeer het opnieuw.',
  'file-unreadable': 'Dit bestand is niet te lezen. Misschien is het beschadigd. Vraag om een nieuwe lijst.',
  'file-empty': 'In dit bestand staan geen regels.',
  'file-too-large': 'Dit bestand is te groot: hoogstens {n} regels. Deel de lijst op.',
  'file-protected': 'Dit bestand is met een wachtwoord beveiligd. Sla het zonder wachtwoord op en kies het opnieuw.',
  'file-kind-unknown':
    'Dit soort bestand kan Casustafel niet lezen. Kies een Excel-bestand (.xlsx) of een CSV-bestand.',
  'folder-unusable': 'In deze map kan Casustafel niet schrijven. Kies een andere map.',
  cancelled: 'Afgebroken. Er is niets gewijzigd.',
  unsupported: 'Dat kan op deze computer niet.',
  internal: 'Er ging iets mis in Casustafel. Wat was opgeslagen, is bewaard. Probeer het opnieuw.',
};
