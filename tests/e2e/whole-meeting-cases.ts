import { fourEarlierActions } from '../fixtures/twelve-cases.ts';
import { expect, test, type RunningApp } from './app-fixture.ts';
import { type KeyboardTable, openScreen, overrideReason, secretWords, unplanned } from './keyboard-table.ts';
import { press, tabTo } from './keyboard.ts';
import type { MeetingPlay } from './meeting-play.ts';

/** Cases 1 to 5. */
export async function untilTheKill(play: MeetingPlay, first: RunningApp): Promise<KeyboardTable> {
  const table = await test.step('1: an action, a decision and a picture; F9 from the chair', async () => {
    const { chair } = first;
    await chair.keyboard.press('Space');
    await chair.keyboard.press('Enter');
    await expect(chair.getByRole('heading', { name: '1 · Aalbers, Sam' })).toBeFocused();
    const here = await openScreen(first);
    await here.check(null);
    await here.show('Aalbers');
    await chair.keyboard.press('/');
    await here.say('@reclassering woontraject aanmelden uiterlijk 17 dec #huisvesting', 'besluit: woontraject starten');
    await here.say('beeld: woont bij zijn zus');
    await expect(here.shared.getByText('woontraject starten')).toBeVisible();
    await here.panic(chair);
    return here;
  });
  await play.next(table, 10, 'Aalbers', {
    picture: 'woont bij zijn zus',
    decisions: ['woontraject starten'],
    actions: ['Reclassering Nederland: woontraject aanmelden, 2026-12-17, Huisvesting'],
    guests: ['Woonstichting De Brug (Els Kok)'],
  });

  await test.step('2: a condition, and words that are not minuted; F9 from the shared screen', async () => {
    await table.change(2, 'Brandsma, Sam', 12);
    await table.open(2, 'Brandsma, Sam');
    await table.say('oordeel: haalbaar met begeleiding', `besluit: ${secretWords} !nietnotuleren`);
    await table.show('Brandsma');
    await table.chair.keyboard.press('/');
    await table.say('@politie contactpersoon doorgeven uiterlijk 10 dec mits hij instemt');
    await expect(table.shared.getByText('contactpersoon doorgeven')).toBeVisible();
    await table.panic(table.shared);
    await play.next(table, 20, 'Brandsma', {
      judgement: 'haalbaar met begeleiding',
      actions: ['Politie Midden: contactpersoon doorgeven, 2026-12-10, mits hij instemt'],
      guests: ['Woonstichting De Brug (Els Kok)'],
    });
  });

  await test.step('3: the actions of before, by 1 to 4', async () => {
    const { chair } = table;
    await table.change(3, 'Cornelisse, Sam', 12);
    await expect(chair.getByRole('region', { name: 'Verlaat de tafel' })).toContainText('Woonstichting De Brug');
    await table.open(3, 'Cornelisse, Sam');
    const outcomes = ['Gedaan', 'Loopt', 'Niet gedaan: omstandigheden gewijzigd', 'Niet gedaan door partner'];
    for (const [nth, action] of fourEarlierActions.entries()) {
      const group = chair.getByRole('group', { name: `Uitkomst van ${action}` });
      // The first outcome of a returning case has the focus from the start.
      if (nth === 0) await expect(group.getByRole('button').first()).toBeFocused();
      await press(chair, group.getByRole('button').first(), String(nth + 1));
      await expect(group.getByRole('button', { name: outcomes[nth] ?? '', exact: true })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
    }
    await table.say('@betrokkene belt zelf uiterlijk 11 dec');
    await play.next(table, 30, 'Cornelisse', {
      actions: ['subject: belt zelf, 2026-12-11'],
      reviews: [
        ...['Pasfoto maken: done', 'Zus bellen: running', 'Uitkering aanvragen: circumstances-changed'],
        'Verlof toetsen: not-done',
      ],
    });
  });

  await test.step('4: somebody is excused', async () => {
    const { chair } = table;
    await table.change(4, 'Dijkgraaf, Sam', 12);
    const seat = chair.getByRole('radiogroup', { name: 'PI Nieuwegein: aanwezig, afgemeld of schriftelijk' });
    await press(chair, seat.getByRole('radio', { checked: true }), 'ArrowRight', 'Shift+Tab');
    await expect(chair.getByRole('region', { name: 'Niet aan tafel' })).toContainText('PI Nieuwegein');
    await tabTo(chair, chair.getByRole('checkbox', { name: 'Geheimhouding herhaald' }));
    await table.open(4, 'Dijkgraaf, Sam');
    await table.say('besluit: wachten op de rechter', 'beeld: zitting is op 14 december');
    await play.next(table, 40, 'Dijkgraaf', {
      decisions: ['wachten op de rechter'],
      picture: 'zitting is op 14 december',
      excused: 'PI Nieuwegein',
    });
  });

  await test.step('5: one thing taken back', async () => {
    const { chair } = table;
    await table.change(5, 'Elzinga, Sam', 12);
    await table.open(5, 'Elzinga, Sam');
    await table.say('besluit: gesprek met de wijkagent', 'besluit: dit was een vergissing');
    await expect(chair.getByRole('textbox', { name: 'Besluit 2', exact: true })).toHaveValue('dit was een vergissing');
    await press(chair, chair.getByRole('button', { name: 'Ongedaan maken: vastleggen' }), 'Enter', 'Shift+Tab');
    await expect(chair.getByRole('textbox', { name: 'Besluit 2', exact: true })).toBeHidden();
    await play.next(table, 50, 'Elzinga', {
      decisions: ['gesprek met de wijkagent'],
      guests: ['GGZ Midden (Ravi Bal)'],
    });
  });
  return table;
}

/** Cases 7 and 8. */
export async function fromTheKill(play: MeetingPlay, table: KeyboardTable): Promise<void> {
  const { chair } = table;
  await test.step('7: a guest who did not sign', async () => {
    await table.change(7, 'Groenewoud, Sam', 12);
    await expect(chair.getByRole('region', { name: 'Komt aan tafel' })).toContainText('naam nog niet genoteerd');
    await chair.keyboard.press('Space');
    await chair.keyboard.press('Enter');
    await expect(chair.getByRole('textbox', { name: 'Toch openen, omdat' })).toBeFocused();
    await chair.keyboard.type(overrideReason);
    await chair.keyboard.press('Enter');
    await table.opened(7, 'Groenewoud, Sam');
    await table.say('@schuldhulp schulden op een rij zetten over 2 weken');
    await play.next(table, 70, 'Groenewoud', {
      actions: ['Schuldhulp Stad: schulden op een rij zetten, 2026-12-17'],
      guests: ['Schuldhulp Stad'],
    });
  });

  await test.step('8: postponed, with the reason', async () => {
    await table.change(8, 'Hoekstra, Sam', 12);
    await press(chair, chair.getByRole('button', { name: 'Aanhouden…' }), 'Enter', 'Shift+Tab');
    await expect(chair.getByRole('textbox', { name: 'Waarom wordt deze casus aangehouden?' })).toBeFocused();
    await chair.keyboard.type('de casemanager is ziek');
    await press(chair, chair.getByRole('dialog').getByRole('button', { name: 'Aanhouden' }), 'Enter');
    play.postponed('Hoekstra', 'de casemanager is ziek');
  });
}

/** Cases 9 to 13, and the end of the meeting. */
export async function untilTheEnd(play: MeetingPlay, table: KeyboardTable): Promise<void> {
  const { chair } = table;
  await test.step('9: somebody comes up who is not on the agenda', async () => {
    await table.change(9, 'Ietswaart, Sam', 12);
    await table.open(9, 'Ietswaart, Sam');
    await table.say('besluit: afschalen');
    await chair.keyboard.press('Alt+n');
    const dialog = chair.getByRole('dialog', { name: 'Casus toevoegen' });
    await expect(dialog.getByRole('textbox', { name: 'Zoek op naam' })).toBeFocused();
    await tabTo(chair, dialog.getByRole('textbox', { name: 'Achternaam' }));
    await chair.keyboard.type(unplanned);
    await chair.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await play.next(table, 80, 'Ietswaart', { decisions: ['afschalen'] });
    await table.change(10, unplanned, 13);
    await table.open(10, unplanned);
    await table.say('@reclassering dossier opvragen morgen');
    await play.next(table, 90, unplanned, { actions: ['Reclassering Nederland: dossier opvragen, 2026-12-04'] });
  });

  await test.step('11: one partner sees it otherwise', async () => {
    await table.change(11, 'Jurgens, Sam', 13);
    await table.open(11, 'Jurgens, Sam');
    await table.say('besluit: verlof aanvragen');
    await table.read();
    const municipality = chair.getByRole('radiogroup', { name: 'Gemeente Utrecht: akkoord of niet' });
    await press(chair, municipality.getByRole('radio', { checked: true }), 'ArrowRight');
    await expect(municipality.getByRole('radio', { name: 'akkoord', exact: true })).toBeChecked();
    await chair.keyboard.press('ArrowRight');
    await expect(municipality.getByRole('radio', { name: 'niet akkoord' })).toBeChecked();
    await chair.keyboard.press('Tab');
    await expect(chair.getByRole('textbox', { name: 'Wat Gemeente Utrecht anders ziet' })).toBeFocused();
    await chair.keyboard.type('eerst een adres');
    play.minutes = 100;
    await chair.keyboard.press('Alt+PageDown');
    play.discussed('Jurgens', {
      decisions: ['verlof aanvragen'],
      agreements: ['Gemeente Utrecht: dissent eerst een adres'],
    });
  });

  await test.step('12 and 13: the last ones, and the end', async () => {
    await table.change(12, 'Kloosterman, Sam', 13);
    await table.open(12, 'Kloosterman, Sam');
    await table.say('beeld: gaat goed');
    play.minutes = 110;
    await chair.keyboard.press('Alt+PageDown');
    await expect(chair.getByText('Er is bij deze casus niets besloten of afgesproken.')).toBeFocused();
    await chair.keyboard.press('Alt+PageDown');
    play.discussed('Kloosterman', { picture: 'gaat goed' });
    await table.change(13, 'Lammerts, Sam', 13);
    await table.open(13, 'Lammerts, Sam');
    await table.say('besluit: volgend overleg terug');
    play.minutes = 120;
    await press(chair, chair.getByRole('button', { name: 'Overleg sluiten…' }), 'Enter', 'Shift+Tab');
    const confirm = chair.getByRole('dialog').getByRole('button', { name: 'Overleg sluiten' });
    await expect(confirm).toBeFocused();
    await chair.keyboard.press('Enter');
    await expect(chair.getByRole('heading', { name: 'Themakamer', level: 2 })).toBeVisible();
    play.discussed('Lammerts', { decisions: ['volgend overleg terug'] });
    await table.check(null);
  });
}
