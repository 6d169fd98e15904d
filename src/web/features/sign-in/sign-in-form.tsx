import { Eye, EyeOff, KeyRound, Link2 } from "lucide-react";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { Me } from "#contract/session.ts";
import { useSignIn } from "#web/data/session.ts";
import { Button } from "#web/ui/button.tsx";
import { CheckboxField } from "#web/ui/checkbox.tsx";
import { IconButton } from "#web/ui/icon-button.tsx";
import { SegmentedControl } from "#web/ui/segmented-control.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { codeIn } from "./code-in.ts";
import { refusedSignIn } from "./refused-sign-in.ts";

type Way = "key" | "code";

export interface SignInFormProps {
  onSignedIn: (me: Me) => void;
  submitLabel?: string;
  /** On its own screen the button is as wide as the form, and one may ask to stay signed in. */
  wide?: boolean;
  /** Above the button. */
  note?: ReactNode;
  /** Left of the button. */
  beside?: ReactNode;
  /** What a link that did not work had in it. */
  initialCode?: string | undefined;
  initialFault?: string | undefined;
}

/** By API key or by one-time link. What was typed stays when it is refused; nothing of it is kept by the page. */
export function SignInForm(props: SignInFormProps) {
  const [way, setWay] = useState<Way>(props.initialCode ? "code" : "key");
  const [text, setText] = useState({ key: "", code: props.initialCode ?? "" });
  const [seen, setSeen] = useState(false);
  const [remember, setRemember] = useState(true);
  const [fault, setFault] = useState(props.initialFault);
  const input = useRef<HTMLInputElement>(null);
  const signIn = useSignIn();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another way is another input
  useEffect(() => input.current?.focus(), [way]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A link pasted as a key is still a link.
    const code = way === "code" ? codeIn(text.code) : codeIn(text.key, true);
    const key = text.key.trim();
    if (way === "code" ? !code : !key) {
      setFault(way === "code" ? "Paste the link or its code." : "Paste your API key.");
      input.current?.focus();
      return;
    }
    setFault(undefined);
    signIn.mutate(code ? { code, remember } : { key, remember }, {
      onSuccess: props.onSignedIn,
      onError: (error) => {
        setFault(refusedSignIn(error, way));
        input.current?.focus();
      },
    });
  };
  const type = (value: string) => {
    setText({ ...text, [way]: value });
    setFault(undefined);
  };

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <SegmentedControl
        aria-label="Sign in with"
        className="w-full"
        value={way}
        onValueChange={(next: Way) => {
          setWay(next);
          setFault(undefined);
        }}
        options={[
          { value: "key", label: "API key", icon: <KeyRound /> },
          { value: "code", label: "One-time link", icon: <Link2 /> },
        ]}
      />
      {/* For password managers: the account that the key belongs to is this server. */}
      <input type="text" name="username" autoComplete="username" value={location.host} readOnly hidden />
      <TextField
        key={way}
        ref={input}
        label={way === "key" ? "API key" : "One-time link or code"}
        name={way === "key" ? "password" : "one-time-code"}
        type={way === "key" && !seen ? "password" : "text"}
        autoComplete={way === "key" ? "current-password" : "one-time-code"}
        autoCapitalize="off"
        spellCheck={false}
        placeholder={way === "key" ? "Paste your key" : "Paste it here"}
        className={way === "key" && text.key ? "font-mono" : ""}
        error={fault}
        help={way === "code" ? "Printed where Waggle was started. It works once." : undefined}
        value={text[way]}
        onChange={(event) => type(event.target.value)}
        trailing={
          way === "key" ? (
            <IconButton
              label={seen ? "Hide key" : "Show key"}
              icon={seen ? <EyeOff /> : <Eye />}
              size={24}
              className="-me-1"
              onClick={() => setSeen(!seen)}
            />
          ) : undefined
        }
      />
      {props.wide ? (
        <CheckboxField
          label="Stay signed in on this device"
          help="The key itself is never kept in the browser."
          checked={remember}
          onChange={(event) => setRemember(event.target.checked)}
        />
      ) : null}
      {props.note}
      <div className={props.wide ? "grid" : "flex justify-end gap-2"}>
        {props.beside}
        <Button
          type="submit"
          variant="primary"
          size={36}
          keys={["Enter"]}
          busy={signIn.isPending && "Signing in"}
        >
          {props.submitLabel ?? "Sign in"}
        </Button>
      </div>
    </form>
  );
}
