/** Stands in for the package `server-only` in tests, where everything is the server. */
export {};
