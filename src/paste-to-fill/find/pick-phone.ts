import type { Facts } from "./candidates.ts";
import type { Email } from "./emails.ts";
import type { PhoneKind } from "./phone-label.ts";
import type { PickedName } from "./pick-name.ts";

const rank: Record<PhoneKind, number> = {
  mobile: 0,
  direct: 1,
  phone: 2,
  main: 3,
  home: 4,
  tollfree: 5,
  fax: 99,
  conference: 99,
  none: 99,
};

/** Mobile before direct before office before toll-free; of the same kind the one that stands first behind the name. */
export function pickPhone(facts: Facts, name: PickedName | undefined, email: Email | undefined) {
  const anchor = name && name.candidate.piece >= 0 ? name.candidate.start : (email?.start ?? 0);
  return facts.phones
    .filter((phone) => rank[phone.kind] < 99)
    .map((phone) => ({
      phone,
      order: rank[phone.kind] * 10 + (phone.start < anchor ? 1 : 0) + (phone.labelled ? 0 : 0.5),
    }))
    .sort((one, other) => one.order - other.order || one.phone.start - other.phone.start)[0]?.phone;
}
