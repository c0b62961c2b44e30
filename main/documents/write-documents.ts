import type { DocumentFormat } from '../../shared/domain/document-format.ts';
import type { DocumentTree } from '../../shared/domain/document-model.ts';
import { writeDocx } from './docx.ts';
import type { DocumentAssets } from './fonts.ts';
import { PdfWriter } from './pdf.ts';

export interface WrittenDocument {
  readonly format: DocumentFormat;
  readonly content: Uint8Array;
}

export interface WrittenDocuments {
  readonly documents: readonly WrittenDocument[];
  /** Characters that no bundled font has; a replacement sign stands there in the PDF. */
  readonly replacedCharacters: number;
}

/** Writes one document in the asked formats. Fonts are read when the first PDF is asked for, and kept. */
export class DocumentWriter {
  readonly #assets: DocumentAssets;
  #pdf: PdfWriter | null = null;

  constructor(assets: DocumentAssets) {
    this.#assets = assets;
  }

  async write(tree: DocumentTree, formats: readonly DocumentFormat[]): Promise<WrittenDocuments> {
    let replacedCharacters = 0;
    const documents: WrittenDocument[] = [];
    for (const format of formats) {
      if (format === 'pdf') {
        this.#pdf ??= new PdfWriter(this.#assets);
        const written = this.#pdf.write(tree);
        replacedCharacters = written.replacedCharacters;
        documents.push({ format, content: written.pdf });
      } else {
        documents.push({ format, content: await writeDocx(tree) });
      }
    }
    return { documents, replacedCharacters };
  }
}
