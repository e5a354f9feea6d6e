/**
 * A call or an operation that HiBob would refuse. `status` is the HTTP status the caller sees, `key` the
 * machine-readable part of HiBob's error body, the message its human part.
 */
export class SandboxError extends Error {
  override readonly name = "SandboxError";

  constructor(
    readonly status: 400 | 403 | 404 | 405 | 409 | 413 | 415,
    readonly key: string,
    message: string,
  ) {
    super(message);
  }
}

/** 400: the input is wrong and trying again does not help. */
export function badRequest(key: string, message: string): SandboxError {
  return new SandboxError(400, key, message);
}

/** 404: no such thing, or not for this service user; HiBob does not tell which. */
export function notFound(what: string): SandboxError {
  return new SandboxError(404, "not_found", `${what} was not found`);
}

/** 403: the credentials are good, the permission is missing. */
export function forbidden(permission: string): SandboxError {
  return new SandboxError(403, "forbidden", `The service user lacks the permission: ${permission}`);
}
