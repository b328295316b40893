/** In the bundle in place of undici, with which jsdom would load what pages link to: our window loads nothing. */
export class Dispatcher {}
export class DecoratorHandler {}

export function getGlobalDispatcher(): Dispatcher {
  return new Dispatcher();
}
