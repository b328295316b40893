/** Replaces undici in the bundle, with which jsdom would load subresources: our window loads none. */
export class Dispatcher {}
export class DecoratorHandler {}

export function getGlobalDispatcher(): Dispatcher {
  return new Dispatcher();
}
