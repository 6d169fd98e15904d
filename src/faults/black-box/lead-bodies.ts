/** The long example of the create document, to the letter. */
export const createExample = `{
    "company_name": "TechCorp Solutions",
    "email": "contact@techcorp.com",
    "phone_number": "+1-555-123-4567",
    "first_name": "John",
    "last_name": "Smith",
    "source": "partnership",
    "associationType": "referral",
    "partnershipLead": {
      "partnership_id": 456,
      "partners_company_id": 234,
      "company_partnerships_id": 789,
      "sendToPartner": true,
      "partnerUsers": [567, 890]
    },
    "tags": [10, 11],
    "customFields": [
      {
        "customFieldId": 5,
        "type": "number",
        "value": {
          "number": 100000
        }
      },
      {
        "customFieldId": 8,
        "type": "text",
        "value": {
          "text": "High-value prospect from referral"
        }
      }
    ],
    "attributions": [
      {
        "id": 3,
        "attributedDate": "2024-01-15T10:30:00Z"
      }
    ]
  }`;

/** The long example of the update document, to the letter. */
export const updateExample = `{
    "status": "qualified",
    "company_name": "TechCorp Solutions Inc",
    "phone_number": "+1-555-123-4567",
    "assignedUsers": [123, 456],
    "tags": [10, 11, 12],
    "customFields": [
      {
        "customFieldId": 5,
        "type": "number",
        "value": {
          "number": 150000
        }
      },
      {
        "customFieldId": 6,
        "type": "select",
        "value": {
          "select": 3
        }
      }
    ]
  }`;

/** A small referral of the documents' partnership. */
export function documentedLead(email: string): Record<string, unknown> {
  return {
    email,
    company_name: `Company of ${email}`,
    associationType: "referral",
    partnershipLead: { company_partnerships_id: 789 },
  };
}

/** A value of each of the seven kinds for the demo's own definitions, as written and as it reads back. */
export const valueOfEachKind = [
  { customFieldId: 5, type: "number", value: { number: 1234.5 } },
  { customFieldId: 6, type: "select", value: { select: 3 } },
  { customFieldId: 7, type: "date", value: { date: "2026-06-30" } },
  { customFieldId: 8, type: "text", value: { text: "Head of IT" } },
  { customFieldId: 9, type: "multi_select", value: { multi_select: [1, 4, 12] } },
  { customFieldId: 10, type: "boolean", value: { boolean: true } },
  { customFieldId: 11, type: "textarea", value: { text: "First line\nSecond line" } },
] as const;
