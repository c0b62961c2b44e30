import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { mapWords, type DocumentTree } from '../../shared/domain/document-model.ts';
import { documents } from '../../shared/text/nl/documents.ts';
import { Characters, replacementSign } from './characters.ts';
import type { DocumentAssets } from './fonts.ts';
import { identifyAsPdfUa } from './identify-as-pdf-ua.ts';

export interface WrittenPdf {
  readonly pdf: Uint8Array;
  /** How many characters no bundled font has; a replacement sign stands there. */
  readonly replacedCharacters: number;
}

/** Writes documents as tagged PDF. Making one reads the fonts; after that it stays warm. */
export class PdfWriter {
  readonly #compiler: NodeCompiler;
  readonly #characters: Characters;
  readonly #template: string;

  constructor({ template, fonts }: DocumentAssets) {
    this.#characters = new Characters(fonts);
    this.#template = readFileSync(template, 'utf8');
    this.#compiler = NodeCompiler.create({
      workspace: dirname(template),
      fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }],
    });
  }

  /** PDF/A-2a that says of itself that it is PDF/UA-1 too. */
  write(tree: DocumentTree): WrittenPdf {
    const { pdf, replacedCharacters } = this.compile(tree, 'a-2a');
    return { pdf: identifyAsPdfUa(pdf), replacedCharacters };
  }

  /**
   * One compile under one standard, as the compiler gives it.
   * @throws Error when the document does not meet the standard: a bug, never the fault of the words in it.
   */
  compile(tree: DocumentTree, pdfStandard: 'a-2a' | 'ua-1'): WrittenPdf {
    let replacedCharacters = 0;
    const printable = mapWords(tree, (words) => {
      const { words: printed, replaced } = this.#characters.printable(words);
      replacedCharacters += replaced;
      return printed;
    });
    // A heading of which nothing is left must still be there for who walks through the headings.
    const blocks = printable.blocks.map((block) =>
      block.kind === 'heading' && block.text.trim() === '' ? { ...block, text: replacementSign } : block,
    );
    const document = JSON.stringify({ ...printable, blocks, pageNumber: documents.page.number });
    const compiled = this.#compiler.compile({ mainFileContent: this.#template, inputs: { document } });
    try {
      if (compiled.result === null) throw new Error('the document template does not compile');
      return { pdf: this.#compiler.pdf(compiled.result, { pdfStandard }), replacedCharacters };
    } finally {
      // What was compiled is kept by the library for a next time; words about people are not to stay there.
      this.#compiler.evictCache(0);
    }
  }
}
