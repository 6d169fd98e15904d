/** Where each side has what is measured: addresses, and what to look for on the page. */
export const screens = {
  ours: {
    list: "/leads",
    form: "/leads/new",
    /** A file of the same origin that runs nothing. */
    quiet: "/favicon.svg",
    row: '[role="row"][data-index]',
    newLead: 'a[href="/leads/new"]',
    addTouch: "#add-touch",
    touchRow: '[id^="touches."][id$=".label"]',
    customInput: '[name^="custom"], [id^="custom"]',
  },
  floor: {
    list: "/",
    form: "/new",
    quiet: "/page.css",
    row: "tbody tr",
    newLead: "button",
    addTouch: 'button[type="button"]',
    touchRow: 'select[name^="label-"]',
    customInput: '[name^="field-"]',
  },
} as const;

export const firstInput = 'input[name="company_name"]';
export const emailInput = 'input[name="email"]';
export const saveButton = 'button[type="submit"]';

export type Side = keyof typeof screens;
