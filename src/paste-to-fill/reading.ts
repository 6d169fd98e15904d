/** The lead fields a paste can fill, in the order of the form. */
export const fieldNames = [
  "company_name",
  "first_name",
  "last_name",
  "email",
  "phone_number",
  "job_title",
  "website",
] as const;

export type FieldName = (typeof fieldNames)[number];

/** "sure": printed under a label or told by two signs that agree; "likely": by its shape and place alone. */
export type Confidence = "sure" | "likely";

/** Where in the pasted text, as it was pasted, a value was found. */
export interface Source {
  start: number;
  end: number;
  text: string;
}

export interface FilledField {
  value: string;
  source: Source;
  /** A few words a person reads beside the field: "vCard TEL CELL", "column Email", "signature, line 2". */
  rule: string;
  confidence: Confidence;
}

export type FilledFields = { [field in FieldName]?: FilledField };

export type PasteKind =
  | "vcard"
  | "row"
  | "table"
  | "json"
  | "form"
  | "mail"
  | "forwarded"
  | "signature"
  | "chat"
  | "text"
  | "nothing";

/** Something of the catalog that the text names. */
export interface Named<Value> {
  value: Value;
  source: Source;
  rule: string;
}

export interface KnownField {
  id: number;
  label: string;
  /** As in the contract: text, number, boolean, select, multi_select, date and the like. */
  type: string;
  options?: { id: number; label: string }[];
}

/** What the desk knows beforehand. Everything is optional; without it no partner, tag or custom field is recognised. */
export interface Known {
  partners?: { id: number; name: string; domain?: string }[];
  tags?: { id: number; label: string }[];
  campaigns?: { id: number; label: string }[];
  attributions?: { id: number; label: string }[];
  customFields?: KnownField[];
  /** Our own mail domains: whoever writes from there is never the lead. */
  ownDomains?: string[];
}

export type CustomValue = string | number | boolean | number[];

export interface Reading {
  kind: PasteKind;
  fields: FilledFields;
  /** One entry per record when the text holds several; `fields` is then the first of them. */
  rows?: FilledFields[];
  partner?: Named<number>;
  tags?: Named<number>[];
  campaign?: Named<number>;
  attributions?: Named<number>[];
  customFields?: (Named<CustomValue> & { id: number })[];
  /** Lines with content from which nothing was taken, as pasted. */
  unused: string[];
}

/** A value found at a place of the cleaned text; `readPaste` turns it into a `FilledField` of the pasted one. */
export interface Find {
  value: string;
  start: number;
  end: number;
  rule: string;
  confidence: Confidence;
}

export type Finds = { [field in FieldName]?: Find };
