import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

type Mode = "forward" | "refuse" | "silent";

/** A TCP proxy before a database, whose connections can be cut, refused or left without a word. */
export class CuttableProxy {
  mode: Mode = "forward";
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((near) => this.#join(near));
  readonly #target: { host: string; port: number };

  constructor(target: { host: string; port: number }) {
    this.#target = target;
  }

  async listen(): Promise<number> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    const address = this.#server.address();
    return typeof address === "object" && address ? address.port : 0;
  }

  /** Ends every connection there is, in the middle of whatever it carries. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  close(): void {
    this.cut();
    this.#server.close();
  }

  #join(near: Socket): void {
    near.on("error", () => {});
    if (this.mode === "refuse") return void near.destroy();
    this.#sockets.add(near);
    const far = connect(this.#target);
    far.on("error", () => {});
    this.#sockets.add(far);
    const pass = (to: Socket) => (bytes: Buffer) => {
      // In silence nothing comes through, and nobody is told.
      if (this.mode !== "silent") to.write(bytes);
    };
    near.on("data", pass(far));
    far.on("data", pass(near));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on("close", () => {
        this.#sockets.delete(one);
        other.destroy();
      });
    }
  }
}
