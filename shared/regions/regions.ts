import type { Region, RegionCode } from '../domain/region.ts';
import { gooiEnVechtstreek } from './gooi-en-vechtstreek.ts';
import { hollandsMidden } from './hollands-midden.ts';
import { rotterdamRijnmond } from './rotterdam-rijnmond.ts';
import { utrecht } from './utrecht.ts';
import { zaanstad } from './zaanstad.ts';

/** The ways of working that come with the application; copied into a vault at first start and edited there. */
export const regions: Readonly<Record<RegionCode, Region>> = {
  utrecht,
  'gooi-en-vechtstreek': gooiEnVechtstreek,
  zaanstad,
  'rotterdam-rijnmond': rotterdamRijnmond,
  'hollands-midden': hollandsMidden,
};
