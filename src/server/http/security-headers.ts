/** Everything a page of ours may load comes from our own origin; nothing runs or styles inline. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
].join("; ");

const always: Readonly<Record<string, string>> = {
  "content-security-policy": policy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

const onHttps = { ...always, "strict-transport-security": "max-age=31536000" };

/** Headers of every answer: errors and files too. */
export function securityHeaders(secure: boolean): Readonly<Record<string, string>> {
  return secure ? onHttps : always;
}
