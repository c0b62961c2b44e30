import type { ConditionState } from '../../shared/domain/case.ts';
import { text } from '../../shared/text/nl.ts';

const colours: Readonly<Record<ConditionState, string>> = {
  arranged: 'var(--state-arranged)',
  'in-progress': 'var(--state-progress)',
  open: 'var(--state-open)',
  unknown: 'var(--state-unknown)',
};

interface ConditionMarkProps {
  readonly label: string;
  readonly state: ConditionState;
  readonly size?: string;
  /** The state stands beside it in words, so that it need not be said twice. */
  readonly decorative?: boolean;
}

/**
 * State of a basic condition as shape and colour, ● ◐ ○ ?, drawn so that all four are of one size in every font; the
 * words come with it for who cannot see either.
 */
export function ConditionMark({ label, state, size = '1em', decorative = false }: ConditionMarkProps) {
  const words = `${label}: ${text.labels.condition[state]}`;
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      color={colours[state]}
      style={{ flex: 'none', verticalAlign: '-0.125em' }}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': words })}
    >
      {!decorative && <title>{words}</title>}
      {state === 'unknown' ? (
        <>
          <path d="M4.6 5.3a3.4 3.4 0 1 1 5 3C8.4 8.95 8 9.5 8 10.9" strokeLinecap="round" />
          <circle cx={8} cy={13.8} r={1.3} fill="currentColor" stroke="none" />
        </>
      ) : (
        <circle cx={8} cy={8} r={6.1} fill={state === 'arranged' ? 'currentColor' : 'none'} />
      )}
      {state === 'in-progress' && <path d="M8 1.9a6.1 6.1 0 0 0 0 12.2Z" fill="currentColor" stroke="none" />}
    </svg>
  );
}
