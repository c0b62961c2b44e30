/**
 * A part of Electron that knows only what was modelled: any other member throws, so that a fake cannot agree with
 * code that nobody thought about.
 */
export function strict<T extends object>(name: string, model: T): T {
  return new Proxy(model, {
    get(target, key) {
      if (typeof key === 'symbol' || key === 'then' || key in target) {
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
      }
      throw new Error(`${name}.${key} is not modelled by the fake`);
    },
    set(_target, key) {
      throw new Error(`${name}.${String(key)} may not be assigned`);
    },
  });
}

/** What Electron passes to a listener that may say no. */
export class PreventableEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
