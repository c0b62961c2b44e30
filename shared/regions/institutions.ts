import type { RegionItemFields } from '../domain/region.ts';
import { region as text } from '../text/nl/region.ts';
import { item } from './build-items.ts';

/** Known from general knowledge only: marked until somebody has looked it up and changes the remark. */
const unverified = { remark: text.toCheck };

/**
 * Institutions of the country (domain research 4.2). Closed ones stay, because earlier detention periods name them; a
 * region puts its own likely ones first with `institutionsWithFirst`.
 */
const institutions = [
  item('institution', 'pi-achterhoek', 'PI Achterhoek, locatie Zutphen'),
  item('institution', 'pi-almelo', 'PI Almelo'),
  item('institution', 'pi-alphen', 'PI Alphen aan den Rijn'),
  item('institution', 'pi-arnhem', 'PI Arnhem'),
  item('institution', 'pi-dordrecht', 'PI Dordrecht'),
  item('institution', 'pi-grave', 'PI Grave', unverified),
  item('institution', 'pi-haaglanden', 'PI Haaglanden, locatie Scheveningen', unverified),
  item('institution', 'pi-heerhugowaard', 'PI Heerhugowaard'),
  item('institution', 'pi-krimpen', 'PI Krimpen aan den IJssel', unverified),
  item('institution', 'pi-leeuwarden', 'PI Leeuwarden'),
  item('institution', 'pi-lelystad', 'PI Lelystad'),
  item('institution', 'pi-middelburg', 'PI Middelburg', unverified),
  item('institution', 'pi-nieuwegein', 'PI Nieuwegein'),
  item('institution', 'pi-nieuwersluis', 'PI Nieuwersluis', { remark: 'Vrouwen.' }),
  item('institution', 'pi-roermond', 'PI Zuid-Oost, locatie Roermond', unverified),
  item('institution', 'pi-rotterdam-de-schie', 'PI Rotterdam, locatie De Schie', unverified),
  item('institution', 'pi-rotterdam-hoogvliet', 'PI Rotterdam, locatie Hoogvliet', unverified),
  item('institution', 'pi-sittard', 'PI Sittard', unverified),
  item('institution', 'pi-ter-apel', 'PI Ter Apel'),
  item('institution', 'pi-ter-peel', 'PI Zuid-Oost, locatie Ter Peel', { remark: 'Vrouwen.' }),
  item('institution', 'pi-veenhuizen-esserheem', 'PI Veenhuizen, locatie Esserheem'),
  item('institution', 'pi-veenhuizen-klein-bankenbosch', 'PI Veenhuizen, locatie Klein Bankenbosch'),
  item('institution', 'pi-veenhuizen-norgerhaven', 'PI Veenhuizen, locatie Norgerhaven'),
  item('institution', 'pi-vught', 'PI Vught', unverified),
  item('institution', 'pi-zwolle', 'PI Zwolle', { remark: 'Ook vrouwen.' }),
  item('institution', 'jc-schiphol', 'JC Schiphol'),
  item('institution', 'jc-zaanstad', 'JC Zaanstad'),
  item('institution', 'jc-zeist', 'JC Zeist', {
    remark: 'Het huis van bewaring vangt ook 18-plussers uit de JJI’s op.',
  }),
  item('institution', 'jji-de-hartelborgt', 'RJJI De Hartelborgt'),
  item('institution', 'jji-de-hunnerberg', 'RJJI De Hunnerberg', { remark: 'Meisjes.' }),
  item('institution', 'jji-den-hey-acker', 'RJJI Den Hey-Acker'),
  item('institution', 'jji-horsterveen', 'JJI Horsterveen', {
    validTo: '2023-09-01',
    remark: 'Gesloten op 1 september 2023.',
  }),
  item('institution', 'jji-juvaid', 'JJI Juvaid'),
  item('institution', 'jji-het-keerpunt', 'JJI Het Keerpunt', {
    active: false,
    remark: 'Gesloten; sluitingsdatum niet bekend.',
  }),
  item('institution', 'jji-lelystad', 'JJI Lelystad'),
  item('institution', 'jji-teylingereind', 'JJI Teylingereind'),
  item('institution', 'fpc-2landen', 'FPC 2landen', unverified),
  item('institution', 'fpc-de-kijvelanden', 'FPC De Kijvelanden', unverified),
  item('institution', 'fpc-de-rooyse-wissel', 'FPC De Rooyse Wissel', unverified),
  item('institution', 'fpc-mesdag', 'FPC Dr. S. van Mesdag', unverified),
  item('institution', 'fpc-oostvaarderskliniek', 'FPC Oostvaarderskliniek', unverified),
  item('institution', 'fpc-pompestichting', 'FPC Pompestichting', unverified),
  item('institution', 'fpc-van-der-hoeven', 'FPC Van der Hoeven', unverified),
  item('institution', 'ctp-veldzicht', 'CTP Veldzicht', unverified),
] as const satisfies readonly RegionItemFields[];

/** All institutions, those with these codes first and in this order. @throws when a code is not in the list. */
export function institutionsWithFirst(...codes: readonly string[]): RegionItemFields[] {
  const first = codes.map((code) => {
    const found = institutions.find((one) => one.code === code);
    if (found === undefined) throw new Error(`no institution ${code}`);
    return found;
  });
  return [...first, ...institutions.filter((one) => !codes.includes(one.code))];
}
