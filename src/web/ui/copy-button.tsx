import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, type ButtonProps } from "#web/ui/button.tsx";
import { IconButton } from "#web/ui/icon-button.tsx";
import { announce } from "#web/ui/live-region.tsx";

export type CopyButtonProps = Omit<ButtonProps, "onClick" | "icon" | "children"> & {
  /** What is copied; a function is asked at the press. */
  text: string | (() => string);
  /** The words of the button. With `iconOnly` they become its name and tooltip. */
  label?: string;
  iconOnly?: boolean;
};

/** Copies text, and shows and says for two seconds that it did, or that the browser refused. */
export function CopyButton({
  text,
  label = "Copy",
  iconOnly,
  size = 28,
  variant = "ghost",
  ...props
}: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"Copied" | "Not copied" | null>(null);
  useEffect(() => {
    if (!outcome) return;
    announce(outcome === "Copied" ? "Copied" : "The browser did not allow copying.");
    const timer = setTimeout(() => setOutcome(null), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === "string" ? text : text());
      setOutcome("Copied");
    } catch {
      setOutcome("Not copied");
    }
  };
  const icon = outcome === "Copied" ? <Check /> : <Copy />;
  if (iconOnly) return <IconButton label={outcome ?? label} icon={icon} size={size} onClick={copy} />;
  return (
    <Button {...props} size={size} variant={variant} icon={icon} onClick={copy}>
      {outcome ?? label}
    </Button>
  );
}
