import { useQueryClient } from "@tanstack/react-query";
import { BookOpen, CloudUpload, Ellipsis, Keyboard, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { Me } from "#contract/session.ts";
import { Avatar } from "#web/components/avatar.tsx";
import { refusalWords } from "#web/components/error-words.ts";
import { personName } from "#web/components/lead-words.ts";
import { setSingleKeys, setTheme, themeChoice, useSingleKeys } from "#web/components/preferences.ts";
import { showWaiting } from "#web/components/waiting-open.ts";
import { forgetOnDevice, keptOnDevice } from "#web/data/drafts.ts";
import { useSignOut } from "#web/data/session.ts";
import { useOutbox } from "#web/data/use-outbox.ts";
import { paths } from "#web/paths.ts";
import { MenuButton } from "#web/ui/menu.tsx";
import type { MenuItem } from "#web/ui/menu-item.tsx";
import { showToast } from "#web/ui/toast.tsx";

type Kept = Awaited<ReturnType<typeof keptOnDevice>>;

const SignOutDialog = lazy(async () => ({
  default: (await import("#web/app/sign-out-dialog.tsx")).SignOutDialog,
}));

const themes = [
  { id: "light", label: "Light", icon: <Sun /> },
  { id: "dark", label: "Dark", icon: <Moon /> },
  { id: "system", label: "Like the system", icon: <Monitor /> },
] as const;

/** Who is signed in, and what they choose for themselves. On a phone it is the last place of the tab bar. */
export function PersonMenu({ me, inTabBar = false }: { me: Me; inTabBar?: boolean }) {
  const theme = themeChoice.use();
  const singleKeys = useSingleKeys();
  const signOut = useSignOut();
  const client = useQueryClient();
  const waiting = useOutbox().entries.length;
  const [asking, setAsking] = useState<Kept>();
  const name = personName(me.user);

  const items: MenuItem[] = [
    ...themes.map((choice) => ({ ...choice, checked: theme === choice.id })),
    {
      id: "keys",
      label: "Single-letter shortcuts",
      icon: <Keyboard />,
      checked: singleKeys,
      multiple: true,
      separated: true,
    },
    ...(inTabBar && waiting > 0
      ? [{ id: "waiting", label: `Waiting to be sent (${waiting})`, icon: <CloudUpload />, separated: true }]
      : []),
    { id: "docs", label: "API documents", icon: <BookOpen />, href: "/api/docs" },
    { id: "out", label: "Sign out", icon: <LogOut />, separated: true },
  ];
  const leave = () =>
    signOut.mutate(undefined, {
      // A fresh page keeps nothing of what was shown.
      onSuccess: () => location.replace(paths.signIn()),
      onError: (error) => showToast({ text: `You are still signed in. ${refusalWords(error)}` }),
    });
  const pick = (id: string) => {
    const chosen = themes.find((choice) => choice.id === id);
    if (chosen) setTheme(chosen.id);
    else if (id === "keys") setSingleKeys(!singleKeys);
    else if (id === "waiting") showWaiting(true);
    else if (id === "out") {
      void keptOnDevice(client).then((kept) => {
        if (kept.drafts + kept.changes > 0) setAsking(kept);
        else leave();
      });
    }
  };

  return (
    <>
      <MenuButton label="Your menu" items={items} onPick={pick} placement={{ side: "top" }}>
        {(trigger) =>
          inTabBar ? (
            <li className="flex flex-1">
              <button
                type="button"
                {...trigger}
                className="flex min-h-15 flex-1 flex-col items-center justify-center gap-1 font-medium text-2xs text-ink-2"
              >
                <Ellipsis className="size-5" />
                More
              </button>
            </li>
          ) : (
            <button
              type="button"
              {...trigger}
              aria-label={`${name}, your menu`}
              className="flex min-h-9 w-full items-center gap-2.5 rounded-sm px-1.5 text-start font-medium text-ink-2 hover:bg-pressed aria-expanded:bg-pressed max-lg:justify-center max-lg:px-0"
            >
              <Avatar name={name} id={me.user.id} size={20} silent />
              <span className="min-w-0 flex-1 truncate max-lg:hidden">{name}</span>
              <Ellipsis className="max-lg:hidden" />
            </button>
          )
        }
      </MenuButton>
      {asking ? (
        <Suspense fallback={null}>
          <SignOutDialog
            kept={asking}
            onStay={() => setAsking(undefined)}
            onKeep={leave}
            onForget={() => void forgetOnDevice(client).then(leave)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
