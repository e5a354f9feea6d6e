/** Development: as `npm start`, with hot reloading and without a build. */
Object.assign(process.env, { NODE_ENV: "development" });
await import("./start");

export {};
