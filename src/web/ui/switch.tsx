import { type ComponentProps, type ReactNode, useId } from "react";

export type SwitchProps = Omit<ComponentProps<"input">, "type" | "role"> & {
  label: ReactNode;
  /** The sentence that says what it means. */
  help?: ReactNode;
};

/** On or off, with a label and a sentence. The knob carries a check mark, so that colour is not all there is. */
export function Switch({ label, help, className, ...props }: SwitchProps) {
  const noteId = useId();
  return (
    <div className={className}>
      <label className="flex min-h-6 items-start gap-3">
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox reports its own state
          role="switch"
          aria-describedby={help ? noteId : undefined}
          {...props}
          className="switch"
        />
        <span className="font-medium text-base">{label}</span>
      </label>
      {help ? (
        <p id={noteId} className="ms-11 text-ink-3 text-xs">
          {help}
        </p>
      ) : null}
    </div>
  );
}
