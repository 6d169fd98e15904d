import * as z from "zod/mini";

// zod would try to compile its checks with `new Function`, which the content security policy forbids and reports.
// Imported before anything that makes a schema.
z.config({ jitless: true });
