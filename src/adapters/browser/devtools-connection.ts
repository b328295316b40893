/** The part of a WebSocket that a connection uses. */
export interface MessageSocket {
  send(message: string): void;
  close(): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: "close" | "error", listener: () => void): void;
}

/** Sends commands to a browser and its pages, and receives their events. */
export interface DevToolsConnection {
  /** @param session of a page; commands without one go to the browser. @throws {Error} when the command fails. */
  send<Result = unknown>(command: string, parameters?: object, session?: string): Promise<Result>;
  on<Event>(name: string, session: string, handler: (event: Event) => void): void;
  close(): void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The Chrome DevTools Protocol, with flat sessions, over a WebSocket that is open. */
export function devToolsConnection(socket: MessageSocket): DevToolsConnection {
  const commands = new Map<number, PromiseWithResolvers<unknown>>();
  const handlers = new Map<string, (event: unknown) => void>();
  let isClosed = false;
  let last = 0;

  socket.addEventListener("message", ({ data }) => {
    const { id, method, params, sessionId, result, error } = JSON.parse(String(data)) as Message;
    if (id === undefined) {
      handlers.get(`${sessionId} ${method}`)?.(params);
      return;
    }
    const command = commands.get(id);
    commands.delete(id);
    if (error === undefined) command?.resolve(result);
    else command?.reject(new Error(error.message));
  });
  const end = () => {
    isClosed = true;
    for (const command of commands.values()) command.reject(new Error("The connection to the browser is closed."));
    commands.clear();
  };
  socket.addEventListener("close", end);
  socket.addEventListener("error", end);

  return {
    async send<Result>(method: string, params: object = {}, sessionId?: string) {
      if (isClosed) throw new Error("The connection to the browser is closed.");
      const command = Promise.withResolvers<unknown>();
      commands.set(++last, command);
      socket.send(JSON.stringify({ id: last, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
      return (await command.promise) as Result;
    },
    on(name, session, handler) {
      handlers.set(`${session} ${name}`, handler as (event: unknown) => void);
    },
    close() {
      end();
      socket.close();
    },
  };
}
