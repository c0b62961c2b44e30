import type { CDPSession } from 'playwright-core';

/** What of V8's heap snapshot is looked at: one flat list of numbers, and what they mean. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] };
  };
  readonly nodes: readonly number[];
}

export interface PageMemory {
  /**
   * Bytes of the script's heap, without the code that the engine compiled. Code is compiled as it becomes hot and so
   * grows with how long a page was used, up to a point (2 MB here, most of it within fifteen cases), whatever the page
   * keeps; among it a leak of the same size would not be seen.
   */
  readonly heap: number;
  /** Bytes that elements, styles and texts hold outside that heap. */
  readonly elements: number;
}

/** What a page keeps, by a heap snapshot, which collects garbage first. */
export async function memoryOf(session: CDPSession): Promise<PageMemory> {
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }): unknown => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  return sumOf(JSON.parse(chunks.join('')) as Snapshot);
}

function sumOf({ snapshot: { meta }, nodes }: Snapshot): PageMemory {
  const [types] = meta.node_types;
  const [typeAt, sizeAt] = [meta.node_fields.indexOf('type'), meta.node_fields.indexOf('self_size')];
  const [code, native] = [types.indexOf('code'), types.indexOf('native')];
  let [heap, elements] = [0, 0];
  for (let node = 0; node < nodes.length; node += meta.node_fields.length) {
    const [type, size = 0] = [nodes[node + typeAt], nodes[node + sizeAt]];
    if (type === native) elements += size;
    else if (type !== code) heap += size;
  }
  if (code < 0 || heap === 0 || elements === 0) throw new Error('another kind of snapshot');
  return { heap, elements };
}
