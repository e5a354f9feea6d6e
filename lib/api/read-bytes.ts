import { AppError } from "@/lib/errors";

/**
 * The body as it came, which a signature is over. Reading stops at the limit, whatever the caller announced.
 * @throws AppError `payload_too_large`
 */
export async function readBytes(request: Request, limitBytes: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.byteLength;
    if (size > limitBytes) throw new AppError("payload_too_large", `The body is larger than ${limitBytes} bytes.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
