import { type FormEvent, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";

interface Row {
  id: number;
  company_name: string | null;
  email: string | null;
  status: string;
  updated_at?: string;
  tags: { id: number; label: string }[];
  assigned_users: { id: number; first_name: string | null }[];
  partnership_leads: { company_name: string | null }[];
}

interface Field {
  id: number;
  label: string;
  type: string;
  options: { id: number; label: string }[] | null;
}

const asked = new URLSearchParams(location.search);
const company = asked.get("company") ?? "123";
const startsWithForm = location.pathname === "/new";

/** The page a person would write by hand in an hour: a list, and a form whose inputs nobody controls. */
function Page() {
  const [rows, setRows] = useState<Row[]>();
  const [creating, setCreating] = useState(startsWithForm);

  useEffect(() => {
    if (startsWithForm) return;
    fetch(`/api/leads?company=${company}`)
      .then((response) => response.json())
      .then(setRows);
  }, []);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = Object.fromEntries(new FormData(event.currentTarget));
    const response = await fetch("/api/leads", { method: "POST", body: JSON.stringify(typed) });
    const { id } = (await response.json()) as { id: number };
    const row = { status: "new", tags: [], assigned_users: [], partnership_leads: [], ...typed, id };
    setRows((shown) => [row as unknown as Row, ...(shown ?? [])]);
    setCreating(false);
  }

  if (creating) return <Form onSubmit={save} />;
  return (
    <main>
      <button type="button" onClick={() => setCreating(true)}>
        New lead
      </button>
      <List rows={rows ?? []} />
    </main>
  );
}

function List({ rows }: { rows: Row[] }) {
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.company_name}</td>
            <td>{row.email}</td>
            <td>{row.status}</td>
            <td>{row.partnership_leads[0]?.company_name}</td>
            <td>{row.tags.map((tag) => tag.label).join(", ")}</td>
            <td>{row.assigned_users.map((user) => user.first_name).join(", ")}</td>
            <td>{row.updated_at}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const plain = ["company_name", "first_name", "last_name", "email", "phone_number", "partner", "source"];

function Form({ onSubmit }: { onSubmit: (event: FormEvent<HTMLFormElement>) => void }) {
  const [fields, setFields] = useState<Field[]>([]);
  const [touches, setTouches] = useState(0);

  useEffect(() => {
    fetch(`/api/fields?company=${company}`)
      .then((response) => response.json())
      .then(setFields);
  }, []);

  return (
    <form onSubmit={onSubmit}>
      <input type="hidden" name="associationType" value="referral" />
      {plain.map((name) => (
        <label key={name}>
          {name} <input name={name} />
        </label>
      ))}
      {fields.map((field) => (
        <div key={field.id}>
          <label htmlFor={`field-${field.id}`}>{field.label}</label> <FieldInput field={field} />
        </div>
      ))}
      {Array.from({ length: touches }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end
        <div key={at}>
          <select name={`label-${at}`} defaultValue="">
            <option value="">Source</option>
            <option value="3">Webinar</option>
          </select>
          <input type="date" name={`date-${at}`} />
        </div>
      ))}
      <button type="button" onClick={() => setTouches(touches + 1)}>
        Add attribution
      </button>
      <button type="submit">Save</button>
    </form>
  );
}

function FieldInput({ field }: { field: Field }) {
  const name = `field-${field.id}`;
  if (field.type === "textarea") return <textarea id={name} name={name} />;
  if (field.options) {
    return (
      <select id={name} name={name} multiple={field.type === "multi_select"}>
        {field.options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  const types: Record<string, string> = { number: "number", date: "date", boolean: "checkbox" };
  return <input id={name} name={name} type={types[field.type] ?? "text"} />;
}

const root = document.getElementById("root");
if (root) createRoot(root).render(<Page />);
