/**
 * types/import-meta.d.ts — import.meta, as programs see it. It is the compiler's
 * (lower/expressions/import-meta.ts).
 */
interface ImportMeta {
  readonly url: string;
  readonly filename: string;
  readonly dirname: string;
}
