import clsx from "clsx";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

const tones = {
  info: { look: "bg-info-tint border-info-line", icon: <Info className="text-info" /> },
  ok: { look: "bg-ok-tint border-ok-line", icon: <CircleCheck className="text-ok" /> },
  warn: { look: "bg-warn-tint border-warn-line", icon: <TriangleAlert className="text-warn" /> },
  danger: { look: "bg-danger-tint border-danger-line", icon: <CircleAlert className="text-danger" /> },
};

export type BannerProps = Omit<ComponentProps<"div">, "title"> & {
  tone: keyof typeof tones;
  /** What happened, in bold. */
  title: ReactNode;
  /** Takes the place of the tone's own icon. */
  icon?: ReactNode;
  /** Buttons at the right. */
  actions?: ReactNode;
};

/**
 * A message that stays until its cause is gone. Danger is spoken at once (`role="alert"`), the rest when there is a
 * pause. The children are the second sentence.
 */
export function Banner({ tone, title, icon, actions, className, children, ...props }: BannerProps) {
  return (
    <div
      role={tone === "danger" ? "alert" : "status"}
      {...props}
      className={clsx(
        "flex flex-wrap items-start gap-x-3 gap-y-2 rounded-md border px-3 py-2.5 text-ink-2",
        tones[tone].look,
        className,
      )}
    >
      <span className="mt-0.5 flex">{icon ?? tones[tone].icon}</span>
      <div className="min-w-48 flex-1">
        <strong className="font-semibold text-ink">{title}</strong> {children}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  );
}
