import type { ReactNode } from 'react';

/** Icons are used beside words or inside a control with an accessible name, so they are hidden from screen readers. */
export type IconProps = { size?: 16 | 20 | 24 };

/** Creates an icon on a 16 × 16 grid with a line of 1.5, which stays 1.5 at every size. */
function icon(shape: ReactNode) {
  return function Icon({ size = 16 }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth={(1.5 * 16) / size}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {shape}
      </svg>
    );
  };
}

const lines = (d: string) => icon(<path d={d} />);

const dots = (points: readonly (readonly [number, number])[]) =>
  icon(
    <g fill="currentColor" stroke="none">
      {points.map(([x, y]) => (
        <circle key={`${x},${y}`} cx={x} cy={y} r="1.25" />
      ))}
    </g>,
  );

export const OverviewIcon = lines(
  'M2.5 9V2.5h4.5V9zM9 6.5v-4h4.5v4zM9 13.5V9h4.5v4.5zM2.5 13.5v-2H7v2z',
);
export const UserIcon = icon(
  <>
    <circle cx="8" cy="5" r="2.75" />
    <path d="M2.75 13.75c.5-2.6 2.6-4 5.25-4s4.75 1.4 5.25 4" />
  </>,
);
export const UsersIcon = icon(
  <>
    <circle cx="6" cy="5.25" r="2.5" />
    <path d="M1.5 13.25c.35-2.4 2.1-3.75 4.5-3.75s4.15 1.35 4.5 3.75M10.75 2.9a2.5 2.5 0 0 1 0 4.7M12.5 9.9c1.2.6 1.85 1.75 2 3.35" />
  </>,
);
export const OrganizationIcon = lines(
  'M2.5 13.75V2.75h6.5v11M9 6.5h4.5v7.25M1.25 13.75h13.5M5 5.5h1.5M5 8h1.5M5 10.5h1.5M11.25 9v.01M11.25 11.25v.01',
);
export const QuotaIcon = lines('M2 11.5a6 6 0 1 1 12 0M8 11.5l2.75-3.75M4 13.75h8');
export const KeyIcon = icon(
  <>
    <circle cx="5" cy="11" r="2.75" />
    <path d="M7 9l6-6M10.5 5.5l2 2M12 4l1.5 1.5" />
  </>,
);
export const LogIcon = lines(
  'M3.5 1.75h6l3 3v9.5h-9zM9.5 1.75v3h3M5.75 7.5h4.5M5.75 9.75h4.5M5.75 12h2.5',
);
/** @public For a future screen. */
export const JournalIcon = lines(
  'M4 1.75h8.25v12.5H4zM6.75 5h3M6.75 8h3M2.5 4.25h3M2.5 8h3M2.5 11.75h3',
);
export const BuildIcon = lines(
  'M8 1.75l5.5 3v6.5l-5.5 3-5.5-3v-6.5zM2.5 4.75l5.5 3 5.5-3M8 7.75v6.5',
);
export const SizeIcon = icon(
  <>
    <ellipse cx="8" cy="3.75" rx="5.25" ry="2" />
    <path d="M2.75 3.75v8.5c0 1.1 2.35 2 5.25 2s5.25-.9 5.25-2v-8.5M2.75 8c0 1.1 2.35 2 5.25 2s5.25-.9 5.25-2" />
  </>,
);
export const ConfigurationIcon = icon(
  <>
    <path d="M2 4.5h6.5M12 4.5h2M2 11.5h2M7.5 11.5H14" />
    <circle cx="10.25" cy="4.5" r="1.75" />
    <circle cx="5.75" cy="11.5" r="1.75" />
  </>,
);

export const SearchIcon = icon(
  <>
    <circle cx="7" cy="7" r="4.5" />
    <path d="M10.5 10.5l3.25 3.25" />
  </>,
);
export const SunIcon = icon(
  <>
    <circle cx="8" cy="8" r="2.75" />
    <path d="M8 1.25v1.5M8 13.25v1.5M1.25 8h1.5M13.25 8h1.5M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M12.8 3.2l-1.1 1.1M4.3 11.7l-1.1 1.1" />
  </>,
);
export const MoonIcon = lines('M13.5 9.6A5.75 5.75 0 0 1 6.4 2.5a5.75 5.75 0 1 0 7.1 7.1z');
export const MonitorIcon = lines('M1.75 2.75h12.5v8.5H1.75zM5.5 13.75h5M8 11.25v2.5');
export const ClockIcon = icon(
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 4.5V8l2.25 1.5" />
  </>,
);
export const MenuIcon = lines('M2.25 4h11.5M2.25 8h11.5M2.25 12h11.5');
export const SignOutIcon = lines('M6 2.5H2.75v11H6M10.5 5l3 3-3 3M13.5 8H6');

export const ChevronDownIcon = lines('M4 6l4 4 4-4');
export const ChevronUpIcon = lines('M4 10l4-4 4 4');
export const ChevronLeftIcon = lines('M10 4L6 8l4 4');
export const ChevronRightIcon = lines('M6 4l4 4-4 4');
export const SortIcon = lines('M5 6l3-3 3 3M5 10l3 3 3-3');
export const ArrowUpIcon = lines('M8 13V3M4 7l4-4 4 4');
export const ArrowDownIcon = lines('M8 3v10M4 9l4 4 4-4');
export const ArrowRightIcon = lines('M3 8h10M9 4l4 4-4 4');

export const ListCheckIcon = lines(
  'M2 4l1.25 1.25L5.5 3M2 10.5l1.25 1.25L5.5 9.5M8 4.25h6M8 10.75h6',
);
export const CheckIcon = lines('M3 8.5l3.25 3.25L13 5');
export const CloseIcon = lines('M4 4l8 8M12 4l-8 8');
export const OkIcon = icon(
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M5.25 8.25l2 2 3.5-4" />
  </>,
);
export const InfoIcon = icon(
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 7.5V11M8 5v.01" />
  </>,
);
export const AttentionIcon = lines('M8 2.25l6.25 11.25H1.75zM8 6.5v3M8 11.5v.01');
export const DangerIcon = icon(
  <>
    <path d="M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5z" />
    <path d="M8 5v3.5M8 11v.01" />
  </>,
);
export const InactiveIcon = icon(
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M3.85 12.15l8.3-8.3" />
  </>,
);

export const CopyIcon = lines('M5.75 5.75h7.5v7.5h-7.5zM3.5 10.25h-.75v-7.5h7.5v.75');
export const DownloadIcon = lines('M8 2.25v8M4.75 7.25L8 10.5l3.25-3.25M2.5 13.5h11');
export const PrintIcon = lines(
  'M4.5 6.25V2.5h7v3.75M4.5 11.75H2.25v-5.5h11.5v5.5H11.5M4.5 9.5h7v4h-7z',
);
export const MoreIcon = dots([
  [3, 8],
  [8, 8],
  [13, 8],
]);
export const PlusIcon = lines('M8 3v10M3 8h10');
/** @public For a future screen. */
export const FilterIcon = lines('M2 3.5h12M4.5 8h7M6.75 12.5h2.5');
export const ColumnsIcon = lines('M2 2.75h12v10.5H2zM6 2.75v10.5M10 2.75v10.5');
export const RefreshIcon = lines('M13.5 2.75v3.5H10M13.2 6.25A5.5 5.5 0 1 0 13.5 8.75');
export const PauseIcon = lines('M5.25 3v10M10.75 3v10');
export const PlayIcon = lines('M4.5 2.75l8 5.25-8 5.25z');
/** @public For a future screen. */
export const ExternalIcon = lines('M6.5 3H3v10h10V9.5M9.25 2.75h4v4M13 3L7.5 8.5');
export const MailIcon = lines('M1.75 3.25h12.5v9.5H1.75zM2 4l6 4.75L14 4');
export const MessageIcon = lines('M2 2.75h12v8.5H8.25L5 13.75v-2.5H2zM4.75 5.75h6.5M4.75 8.25h4');
export const LockIcon = lines('M3 7h10v6.75H3zM5.25 7V4.75a2.75 2.75 0 0 1 5.5 0V7');
export const TrashIcon = lines('M2.5 4h11M6 4V2.25h4V4M4 4l.6 9.75h6.8L12 4M6.75 7v4M9.25 7v4');
export const EditIcon = lines('M2.75 13.25l.6-3 7.4-7.4 2.4 2.4-7.4 7.4zM9.25 4.35l2.4 2.4');
export const EyeIcon = icon(
  <>
    <path d="M1.5 8S3.75 3.5 8 3.5 14.5 8 14.5 8 12.25 12.5 8 12.5 1.5 8 1.5 8z" />
    <circle cx="8" cy="8" r="1.75" />
  </>,
);
export const EyeOffIcon = lines(
  'M6.2 3.75A6 6 0 0 1 8 3.5C12.25 3.5 14.5 8 14.5 8a11 11 0 0 1-1.9 2.5M4.1 4.85A10.6 10.6 0 0 0 1.5 8S3.75 12.5 8 12.5a6.2 6.2 0 0 0 3-.8M2.5 2.5l11 11',
);
export const TransferIcon = lines(
  'M2.5 5.25h10.75M10.5 2.5l2.75 2.75L10.5 8M13.5 10.75H2.75M5.5 8l-2.75 2.75L5.5 13.5',
);
export const KeyboardIcon = lines(
  'M1.5 4h13v8.5h-13zM4 6.75v.01M6.7 6.75v.01M9.3 6.75v.01M12 6.75v.01M5 9.9h6',
);
