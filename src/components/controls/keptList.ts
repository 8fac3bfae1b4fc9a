/** A list as storage gives it back, of which nothing is known. */

export type DroppedFile = { readonly name: string; readonly bytes: Uint8Array };

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The files in it; whatever else stands there is left out. */
export const filesFrom = (value: unknown): readonly DroppedFile[] =>
  (Array.isArray(value) ? value : []).flatMap((file: unknown) =>
    isRecord(file) && typeof file.name === 'string' && file.bytes instanceof Uint8Array
      ? [{ name: file.name, bytes: file.bytes }]
      : [],
  );
