declare module "html-encoding-sniffer" {
  interface SniffOptions {
    readonly xml?: boolean;
    readonly transportLayerEncodingLabel?: string;
    readonly defaultEncoding?: string | null;
    readonly maxPrescanBytes?: number;
  }
  /** Returns the encoding's name, or `defaultEncoding`. */
  function sniffHTMLEncoding(bytes: Uint8Array, options?: SniffOptions): string | null;
  export default sniffHTMLEncoding;
}
