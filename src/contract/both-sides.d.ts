/** What browsers and Node both have and the compiler, given neither's types here, does not know of. */
declare class URLSearchParams {
  constructor(search?: string);
  get(name: string): string | null;
}
