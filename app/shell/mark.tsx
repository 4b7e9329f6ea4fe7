/** The sign of the service: a wheel, and a hand that steadies it. */
export const Mark = () => (
  <svg className="site-mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <path
      d="M14 6v17h13l5 13h8M14 15h12M20 21a12.5 12.5 0 1 0 11 17"
      fill="none"
      stroke="currentColor"
      strokeWidth="4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
