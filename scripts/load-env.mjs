import fs from "node:fs";

/** Reads .env for programs outside Next, which reads it by itself; what is already set wins. */
if (fs.existsSync(".env")) process.loadEnvFile?.(".env");
