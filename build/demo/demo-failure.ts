/** A step that did not do what it should; the message is for the person who started the demo. */
export class DemoFailure extends Error {
  override readonly name = 'DemoFailure';
}
