import { contract, type InputOf, type OutputOf, type ProcedureName } from '../../shared/contract/contract.ts';
import { appEvent } from '../../shared/contract/events.ts';
import { replyEnvelope, requestEnvelope } from '../../shared/contract/wire.ts';
import { messageOf } from '../../shared/text/message-of.ts';
import type { HostWindow, Windows } from '../../main/app/host.ts';
import { DemoFailure } from './demo-failure.ts';

interface Heard {
  readonly name: string;
  readonly input: unknown;
  readonly reply: { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly why: string };
}

const usualWait = 60_000;

/** Listens in between the windows and the core: what the demo tells afterwards are the core's own words. */
export class Replies {
  readonly #heard: Heard[] = [];
  readonly #listeners = new Set<(heard: Heard) => void>();

  /** The same windows, with every reply overheard, and every answer that comes along with a change. */
  observe(windows: Windows): Windows {
    return {
      open: async (role) => this.#overheard(await windows.open(role)),
      displays: () => windows.displays(),
      onRequest: (handle) =>
        windows.onRequest(async (caller, message) => {
          const answer = await handle(caller, message);
          this.#hear(message, answer);
          return answer;
        }),
    };
  }

  /** How much was heard until now: a mark for `wait`. */
  get mark(): number {
    return this.#heard.length;
  }

  all<N extends ProcedureName>(name: N): { readonly input: InputOf<N>; readonly output: OutputOf<N> }[] {
    return this.#heard.flatMap((one) =>
      one.name === name && one.reply.ok
        ? [{ input: one.input as InputOf<N>, output: contract[name].output.parse(one.reply.data) as OutputOf<N> }]
        : [],
    );
  }

  latest<N extends ProcedureName>(
    name: N,
    fits: (output: OutputOf<N>, input: InputOf<N>) => boolean = () => true,
  ): OutputOf<N> | null {
    return this.all(name).findLast(({ output, input }) => fits(output, input))?.output ?? null;
  }

  /**
   * The first reply that fits, since the mark.
   * @throws DemoFailure when the core refuses, in its own words, or when no such reply comes in time.
   */
  async wait<N extends ProcedureName>(
    name: N,
    {
      since = 0,
      fits = () => true,
      within = usualWait,
    }: { since?: number; fits?: (output: OutputOf<N>, input: InputOf<N>) => boolean; within?: number } = {},
  ): Promise<OutputOf<N>> {
    const check = (heard: Heard): { readonly output: OutputOf<N> } | null => {
      if (heard.name !== name) return null;
      if (!heard.reply.ok) throw new DemoFailure(heard.reply.why);
      const output = contract[name].output.parse(heard.reply.data) as OutputOf<N>;
      return fits(output, heard.input as InputOf<N>) ? { output } : null;
    };
    for (const heard of this.#heard.slice(since)) {
      const found = check(heard);
      if (found !== null) return found.output;
    }
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        this.#listeners.delete(listen);
        settle();
      };
      const listen = (heard: Heard): void => {
        try {
          const found = check(heard);
          if (found !== null) end(() => resolve(found.output));
        } catch (error) {
          end(() => reject(error instanceof Error ? error : new Error(String(error))));
        }
      };
      const late = new DemoFailure(`Casustafel gaf geen antwoord binnen ${within / 1_000} seconden (${name}).`);
      const timer = setTimeout(() => end(() => reject(late)), within);
      this.#listeners.add(listen);
    });
  }

  #overheard(window: HostWindow): HostWindow {
    return {
      id: window.id,
      role: window.role,
      send: (sent) => {
        const event = appEvent.parse(sent);
        for (const { name, input, data } of (event.kind === 'changed' ? event.answers : undefined) ?? [])
          this.#note({ name, input, reply: { ok: true, data } });
        window.send(sent);
      },
      placeOn: (display, mode) => window.placeOn(display, mode),
      hideFromCapture: (state) => window.hideFromCapture(state),
      discard: () => window.discard(),
      close: () => window.close(),
      onClosed: (callback) => window.onClosed(callback),
    };
  }

  #hear(message: unknown, answer: unknown): void {
    const { name, input } = requestEnvelope.parse(message);
    const reply = replyEnvelope.parse(answer);
    this.#note({
      name,
      input,
      reply: reply.ok ? { ok: true, data: reply.data } : { ok: false, why: messageOf(reply.error) },
    });
  }

  #note(heard: Heard): void {
    this.#heard.push(heard);
    for (const listen of [...this.#listeners]) listen(heard);
  }
}
