export type Answer = {
  status: number;
  headers: Record<string, string>;
  body: string;
};

/** A refusal on its way out of a handler: carries the whole HTTP answer. */
export class Refused extends Error {
  constructor(readonly answer: Answer) {
    super(`HTTP ${answer.status}`);
  }
}

const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };

export const json = (value: unknown, status = 200): Answer => ({
  status,
  headers: JSON_TYPE,
  body: JSON.stringify(value, (_, part) => (typeof part === "bigint" ? part.toString() : part)),
});

export const empty = (status = 200): Answer => ({ status, headers: {}, body: "" });

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; connect-src 'self'; frame-ancestors 'none'";

export const page = (html: string, status = 200): Answer => ({
  status,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": POLICY,
    "cache-control": "no-store",
  },
  body: html,
});

export const seeOther = (location: string): Answer => ({
  status: 303,
  headers: { location },
  body: "",
});

export const problem = (status: number, code: string, message: string): Refused =>
  new Refused(json({ code, message }, status));

export const notFound = (code: string, message: string): Refused => problem(404, code, message);
export const badRequest = (code: string, message: string): Refused => problem(400, code, message);

export const unauthenticated = (): Refused =>
  problem(401, "unauthenticated", "Authentication is required for accessing this endpoint");

export const missingPermission = (permission: string): Refused =>
  new Refused(
    json(
      {
        missingPermission: permission,
        code: "missing-permission",
        message: `Insufficient API Permissions. Please use an API key with permission "${permission}". You can create an API key in your account's settings / Api Keys.`,
      },
      403,
    ),
  );

export type FieldFault = { path: string; message: string };
export const unprocessable = (...faults: FieldFault[]): Refused => new Refused(json(faults, 422));

/** LNURL's own shape of a refusal. */
export const lnurlError = (reason: string, status = 400): Refused =>
  new Refused(json({ status: "ERROR", reason }, status));
