import readXlsxFile from 'read-excel-file/node';
import { timed } from './measure.ts';

/** Reads a workbook with the library, once, and prints the milliseconds. Arguments: the file. */
const [path = ''] = process.argv.slice(2);
console.log(await timed(() => readXlsxFile(path)));
