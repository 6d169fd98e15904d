/** The waggle dance, with its angle to the sun. Decoration with a caption. */
export function DanceDrawing() {
  return (
    <figure className="hidden flex-1 flex-col items-center justify-center gap-12 border-line border-s bg-canvas px-8 lg:flex">
      <svg
        viewBox="0 -4 346 374"
        width="346"
        height="374"
        fill="none"
        strokeWidth="1.25"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        className="stroke-line-control"
      >
        <path d="M173 6V362" strokeDasharray="1.5 5" strokeWidth="1" />
        <path d="M173 56Q206 56 236 71M229 64.500 236 71 228 75" />
        <path d="M222 96C232 68 216 12 158 12 62 12 4 168 4 236c0 44 30 68 70 68 22 0 42-10 50-20" />
        <path d="M222 96c16-18 32-24 52-24 40 0 70 34 70 94 0 90-76 200-154 200-46 0-74-38-66-84" />
        <path d="M34 111 33 121M45 109l-12 5" />
        <path d="M304 272l12-8M316 264l2 13" />
        <path
          className="stroke-honey-line"
          strokeWidth="2.5"
          d="M124 282c10-4 16 0 14-10-2-12-16-22-6-24 12-2 32 8 28-6-4-14-20-26-8-28 14-2 30 8 28-6-2-14-20-26-8-28 14-2 32 8 28-6-4-14-20-26-8-28 14-2 32 8 26-8-4-12-18-24-6-26 10-2 20 4 20-2 0-6-8-10-10-14"
        />
      </svg>
      <figcaption className="max-w-94 text-center text-ink-3 text-sm">
        A bee tells the hive where the flowers are by dancing. The angle of the run gives the direction, its
        length the distance.
      </figcaption>
    </figure>
  );
}
