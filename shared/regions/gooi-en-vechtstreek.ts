import type { Region } from '../domain/region.ts';
import { condition, core, guest, role } from './build-items.ts';
import { institutionsWithFirst } from './institutions.ts';
import { nationalRoles, nationalTargetGroups, nationalTerms, ownFirst } from './national.ts';

/**
 * After the proposal "Detentie en Terugkeer" of the region. It speaks of six basic conditions and tabulates seven; the
 * table is followed, with what each municipality commits to as the hint.
 */
export const gooiEnVechtstreek = {
  code: 'gooi-en-vechtstreek',
  name: 'Gooi en Vechtstreek',
  meetingTypeName: 'Casusoverleg Detentie en Terugkeer',
  minutesPerCase: 10,
  conditionsName: 'Basisvoorwaarden',
  items: [
    ...ownFirst(
      nationalRoles,
      role(
        'municipal-contact',
        'gemeentelijk aanspreekpunt',
        'Eén per gemeente: verzamelt informatie, neemt het plan warm over en verbindt zorg en veiligheid.',
      ),
      role('regional-coordinator', 'coördinator nazorg ZVHGV', 'Coördinatie van de vrijwillige nazorg voor de regio.'),
    ),
    condition('id_document', 'ID-bewijs', {
      shortLabel: 'ID',
      remark: 'Vóór vertrek uit de PI een geldig ID-bewijs.',
    }),
    condition('housing', 'Huisvesting', {
      remark:
        'Bij korte detentie de woning behouden. Anders op tijd passend onderdak. Inschrijving in de BRP, zo nodig met briefadres. Stond iemand tijdens detentie bij de PI ingeschreven: de gemeente van herkomst regelt herinschrijving en bijstandsaanvraag. Kostendelersnorm op maat.',
    }),
    condition('income', 'Inkomen', {
      remark: 'Lopende uitkering op tijd stopzetten, nieuwe op tijd aanvragen. Na ontslag zo snel mogelijk uitkering.',
    }),
    condition('care', 'Zorg', { remark: 'Reclassering en gemeente melden lopende zorg die door moet gaan.' }),
    condition('work_daytime', 'Werk/dagbesteding', {
      shortLabel: 'Werk',
      remark: 'Samen met bedrijven en non-profit de kans op werk vergroten, tijdens en na detentie.',
    }),
    condition('debts', 'Schulden', { remark: 'De gemeente heeft de regie en adviseert de PI.' }),
    condition('social_network', 'Sociaal netwerk', {
      shortLabel: 'Netwerk',
      remark: 'Eigen netwerk behouden, herstellen of opbouwen, onder meer vanuit de Wmo. Betrek het gezin.',
    }),
    ...nationalTargetGroups,
    ...institutionsWithFirst(
      'pi-nieuwersluis',
      'pi-lelystad',
      'pi-nieuwegein',
      'jc-zaanstad',
      'jc-zeist',
      'jji-lelystad',
    ),
    ...nationalTerms,
  ],
  organisations: [
    core('Zorg en Veiligheidshuis Gooi en Vechtstreek', 'ZVHGV', 'other'),
    core('Gemeente (aanspreekpunt)', 'Gem', 'municipality'),
    core('Reclassering', 'Recl', 'probation'),
    core('Penitentiaire inrichting (DJI)', 'PI', 'prison'),
    guest('Woningcorporatie', 'Corporatie', 'housing'),
    guest('Zorgaanbieder', 'Zorg', 'care'),
    guest('Schuldhulpverlening', 'Schuldhulp', 'municipality'),
    guest('Werkgever of non-profitinstelling', 'Werk', 'work'),
  ],
} satisfies Region;
