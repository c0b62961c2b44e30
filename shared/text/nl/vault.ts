export const vault = {
  welcome: 'Welkom bij Casustafel',
  yourName: 'Uw naam',
  passphrase: 'Wachtzin',
  create: 'Kluis maken',
  unlockTitle: 'Casustafel is vergrendeld',
  unlock: 'Ontgrendelen',
} as const;
