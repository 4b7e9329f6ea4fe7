/** The modules of a QR code, in steps of one, as the shape of an SVG path. */
export type QrShape = { readonly side: number; readonly path: string }

/** The light modules around a code that every reader may ask for. */
const QUIET = 4

/** Black on white in every look: readers are no people. */
export const QrCode = ({ shape: { side, path }, label }: { readonly shape: QrShape; readonly label: string }) => (
  <svg
    className="qr-code"
    role="img"
    aria-label={label}
    viewBox={`${-QUIET} ${-QUIET} ${side + 2 * QUIET} ${side + 2 * QUIET}`}
    shapeRendering="crispEdges"
  >
    <rect x={-QUIET} y={-QUIET} width="100%" height="100%" fill="#fff" />
    <path d={path} fill="#000" />
  </svg>
)
