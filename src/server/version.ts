/** This program's version; a test compares it with package.json, which a built server does not carry. */
export const version = "0.1.0";
