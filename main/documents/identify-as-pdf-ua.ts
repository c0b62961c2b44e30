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

/**
 * Writes into a PDF/A file that it is PDF/UA-1 as well (ISO 14289-1, clause 5), with the extension schema that PDF/A
 * asks for (ISO 19005-2, 6.6.2.3). The compiler names one standard per file; that this document passes both is tested.
 * The metadata stream is longer afterwards: its length, the offsets of the objects behind it and the place of the
 * cross-reference table are set right.
 * @throws Error when the file is not built the way the compiler builds it.
 */
export function identifyAsPdfUa(pdf: Uint8Array): Uint8Array {
  // One byte is one character in this encoding, so that places in the text are places in the file.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const start = text.indexOf('<?xpacket begin=');
  const end = text.indexOf('endstream', start);
  const dictionary = text.lastIndexOf(' obj', start);
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
  if (start < 0 || end < 0 || dictionary < 0 || !text.startsWith('xref', table))
    throw new Error('not the expected PDF');

  const metadata = text
    .slice(start, end)
    .replace(/(<rdf:Description rdf:about="")/, `$1${namespace}`)
    .replace('<pdfaExtension:schemas><rdf:Bag>', (tag) => tag + schema)
    .replace('<pdfaid:part>', (tag) => part + tag);
  if (metadata.split('pdfuaid').length !== 5 || !metadata.includes(schema))
    throw new Error('not the expected metadata');
  const longer = metadata.length - (end - start);
  const before = text
    .slice(dictionary, start)
    .replace(/\/Length (\d+)/, (_, length: string) => `/Length ${Number(length) + longer}`);
  const grown = longer + before.length - (start - dictionary);

  const behind = text.slice(end, table);
  const references = text
    .slice(table)
    .replace(/^(\d{10}) (\d{5}) n/gm, (entry, offset: string, generation: string) =>
      Number(offset) > dictionary ? `${String(Number(offset) + grown).padStart(10, '0')} ${generation} n` : entry,
    )
    .replace(/startxref(\s+)\d+/, (_, space: string) => `startxref${space}${table + grown}`);
  return Buffer.from(text.slice(0, dictionary) + before + metadata + behind + references, 'latin1');
}
