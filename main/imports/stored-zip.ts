/** One file of an archive. */
export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array;
  /** CRC-32 of the content. */
  readonly checksum: number;
}

const localBytes = 30;
const directoryBytes = 46;
const endBytes = 22;
/** Version 2.0 of the format, names in UTF-8. */
const version = 20;
const utf8Names = 0x0800;

/** A ZIP archive that holds its parts as they are, without compression (PKWARE APPNOTE 4.3). */
export function storedZip(parts: readonly ZipPart[]): ArrayBuffer {
  const named = parts.map((part) => ({ ...part, path: Buffer.from(part.name, 'utf8') }));
  const size = named.reduce(
    (sum, { path, content }) => sum + localBytes + directoryBytes + 2 * path.length + content.length,
    endBytes,
  );
  const memory = new ArrayBuffer(size);
  const zip = Buffer.from(memory);
  let at = 0;
  const offsets = named.map((part) => {
    const offset = at;
    zip.writeUInt32LE(0x04034b50, at);
    writeFacts(zip, at + 4, part);
    zip.set(part.path, at + localBytes);
    zip.set(part.content, at + localBytes + part.path.length);
    at += localBytes + part.path.length + part.content.length;
    return offset;
  });
  const directory = at;
  named.forEach((part, index) => {
    zip.writeUInt32LE(0x02014b50, at);
    zip.writeUInt16LE(version, at + 4);
    writeFacts(zip, at + 6, part);
    zip.writeUInt32LE(offsets[index] ?? 0, at + 42);
    zip.set(part.path, at + directoryBytes);
    at += directoryBytes + part.path.length;
  });
  zip.writeUInt32LE(0x06054b50, at);
  zip.writeUInt16LE(named.length, at + 8);
  zip.writeUInt16LE(named.length, at + 10);
  zip.writeUInt32LE(at - directory, at + 12);
  zip.writeUInt32LE(directory, at + 16);
  return memory;
}

/** What the header of a part and its line in the directory say alike; what is not written is zero. */
function writeFacts(zip: Buffer, at: number, { path, content, checksum }: ZipPart & { readonly path: Buffer }): void {
  zip.writeUInt16LE(version, at);
  zip.writeUInt16LE(utf8Names, at + 2);
  zip.writeUInt32LE(checksum, at + 10);
  zip.writeUInt32LE(content.length, at + 14);
  zip.writeUInt32LE(content.length, at + 18);
  zip.writeUInt16LE(path.length, at + 22);
}
