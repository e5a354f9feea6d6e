/**
 * A page loads and calls nothing but this server, whatever text of others it shows. Next's own scripts stand in the page itself;
 * that is why inline ones are allowed. `next dev` evaluates text, and is not what anybody serves.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // Types are checked by `npm test`, with the rest of the repository.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino", "prom-client", "undici"],
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "x-content-type-options", value: "nosniff" },
        { key: "referrer-policy", value: "same-origin" },
        { key: "x-frame-options", value: "DENY" },
        { key: "content-security-policy", value: CONTENT_SECURITY_POLICY },
        { key: "permissions-policy", value: "camera=(), microphone=(), geolocation=()" },
      ],
    },
    {
      // The address holds a secret: it goes to no other page, no search engine and no cache.
      source: "/hand-over/:path*",
      headers: [
        { key: "referrer-policy", value: "no-referrer" },
        { key: "x-robots-tag", value: "noindex, nofollow" },
        { key: "cache-control", value: "no-store" },
      ],
    },
    {
      // As above; a calendar program may keep what it has, and asks whether that is still right.
      source: "/api/ical/:path*",
      headers: [
        { key: "referrer-policy", value: "no-referrer" },
        { key: "x-robots-tag", value: "noindex, nofollow" },
      ],
    },
  ],
};
