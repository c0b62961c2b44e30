const schema =
  '<rdf:li rdf:parseType="Resource">' +
  '<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>' +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Indicates which part of ISO 14289 the document conforms to</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';
const namespace = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" ';
const part = '<pdfuaid:part>1</pdfuaid:part>';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/**
 * Makes a PDF/A file say that it is PDF/UA-1 as well (ISO 14289-1): its identification in the metadata (clause 5), with
 * the extension schema that PDF/A asks for (ISO 19005-2, 6.6.2.3), and the title shown instead of the file name (7.1).
 * The compiler writes for one standard per file; that this document passes both is tested.
 * @throws Error when the file is not built the way the compiler builds it.
 */
export function identifyAsPdfUa(pdf: Uint8Array): Uint8Array {
  // One byte is one character in this encoding, so that places in the text are places in the file.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const start = placeOf(text, '<?xpacket begin=', 0);
  const end = placeOf(text, 'endstream', start);
  const metadata = text
    .slice(start, end)
    .replace('<rdf:Description rdf:about=""', (tag) => tag + namespace)
    .replace('<pdfaExtension:schemas><rdf:Bag>', (tag) => tag + schema)
    .replace('<pdfaid:part>', (tag) => part + tag);
  if (metadata.length !== end - start + namespace.length + schema.length + part.length)
    throw new Error('not the expected metadata');
  const length = text.lastIndexOf('/Length ', start) + '/Length '.length;
  const lengthEnd = placeOf(text, '\n', length);
  const longer = Number(text.slice(length, lengthEnd)) + metadata.length - (end - start);
  const viewer =
    placeOf(text, '/ViewerPreferences <<', placeOf(text, '/Type /Catalog', 0)) + '/ViewerPreferences <<'.length;
  return withEdits(text, [
    { from: length, to: lengthEnd, by: String(longer) },
    { from: start, to: end, by: metadata },
    { from: viewer, to: viewer, by: '\n    /DisplayDocTitle true' },
  ]);
}

function placeOf(text: string, words: string, from: number): number {
  const place = text.indexOf(words, from);
  if (place < 0) throw new Error('not the expected PDF');
  return place;
}

/** Puts the edits in, which stand in the order of the file, and sets every offset in the cross-reference table right. */
function withEdits(text: string, edits: readonly Edit[]): Uint8Array {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
  if (!text.startsWith('xref', table)) throw new Error('not the expected PDF');
  const moved = (place: number): number =>
    edits.reduce((sum, { from, to, by }) => (from < place ? sum + by.length - (to - from) : sum), place);
  const pieces: string[] = [];
  let done = 0;
  for (const { from, to, by } of edits) {
    pieces.push(text.slice(done, from), by);
    done = to;
  }
  const references = text
    .slice(table)
    .replace(/^(\d{10})(?= \d{5} n)/gm, (offset) => String(moved(Number(offset))).padStart(10, '0'))
    .replace(/(?<=startxref\s+)\d+/, () => String(moved(table)));
  pieces.push(text.slice(done, table), references);
  return Buffer.from(pieces.join(''), 'latin1');
}
