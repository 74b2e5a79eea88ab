/** A drawing as it is made: strokes on a sheet of 1000 by 750, kept as numbers until they become a picture. Pure but for `paint`. */

export const sheet = { width: 1000, height: 750 } as const;
/** On white paper, also in a dark theme; each stands out from it. */
export const inks = ['#1b1b2f', '#b3261e', '#1d4ed8', '#15703a', '#8a4b00'] as const;
export const pens = [6, 16] as const;

export interface Stroke {
  ink: number;
  pen: number;
  /** x, y, x, y … */
  points: readonly number[];
}

export const strokesMost = 400;
/** From here on it is said that the sheet fills up. */
const strokesMany = 360;
const nearest = 3;

const inside = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));

/** The same with one more point; one as good as the last is left out, so that a slow finger makes no long list. */
export function drawn(stroke: Stroke, x: number, y: number): Stroke {
  const point = [inside(x, sheet.width), inside(y, sheet.height)] as const;
  const [lastX, lastY] = stroke.points.slice(-2);
  if (lastX !== undefined && lastY !== undefined && Math.hypot(point[0] - lastX, point[1] - lastY) < nearest) return stroke;
  return { ...stroke, points: [...stroke.points, ...point] };
}

/** With this stroke, the last; a sheet holds as many as any phone can paint again. */
export const added = (strokes: readonly Stroke[], stroke: Stroke): readonly Stroke[] => (strokes.length >= strokesMost || stroke.points.length < 2 ? strokes : [...strokes, stroke]);
/** How the sheet stands: what is drawn on a full one would be lost, so it takes no more. */
export const roomOn = (strokes: readonly Stroke[]): 'free' | 'nearly' | 'full' => (strokes.length >= strokesMost ? 'full' : strokes.length >= strokesMany ? 'nearly' : 'free');
export const undone = (strokes: readonly Stroke[]): readonly Stroke[] => strokes.slice(0, -1);

export function paint(on: CanvasRenderingContext2D, strokes: readonly Stroke[]): void {
  on.fillStyle = '#ffffff';
  on.fillRect(0, 0, sheet.width, sheet.height);
  on.lineCap = 'round';
  on.lineJoin = 'round';
  for (const { ink, pen, points } of strokes) {
    on.strokeStyle = inks[ink] ?? inks[0];
    on.lineWidth = pens[pen] ?? pens[0];
    on.beginPath();
    on.moveTo(points[0] ?? 0, points[1] ?? 0);
    if (points.length === 2) on.lineTo((points[0] ?? 0) + 0.1, points[1] ?? 0); // a dot
    for (let i = 2; i + 1 < points.length; i += 2) on.lineTo(points[i] ?? 0, points[i + 1] ?? 0);
    on.stroke();
  }
}
