type Shape = (width: number, height: number, seed: number) => string;

const round = (value: number) => Math.round(value * 1000) / 1000;

/** A closed path through points on two rings in turn: a polygon where they are the same, a star otherwise. */
function star(x: number, y: number, outer: number, inner: number, points: number): string {
  const corners = Array.from({ length: points * 2 }, (_, at) => {
    const radius = at % 2 === 0 ? outer : inner;
    const angle = (at * Math.PI) / points;
    return `${round(x + radius * Math.sin(angle))} ${round(y - radius * Math.cos(angle))}`;
  });
  return `M${corners.join('L')}Z`;
}

function spiral(x: number, y: number, radius: number, turns: number): string {
  const points = Array.from({ length: 60 }, (_, at) => {
    const [angle, far] = [(at / 60) * turns * 2 * Math.PI, (radius * at) / 60];
    return `${round(x + far * Math.cos(angle))} ${round(y + far * Math.sin(angle))}`;
  });
  return `M${points.join('L')}`;
}

const shapes: readonly Shape[] = [
  (w, h, n) => `<path fill="#C41E7F" d="${star(w / 2, h / 2, h * 0.45, h * 0.2, 3 + (n % 7))}"/>`,
  (w, h) =>
    `<path fill-rule="evenodd" d="${star(w / 2, h / 2, h * 0.48, h * 0.48, 24)}${star(w / 2, h / 2, h * 0.3, h * 0.3, 24)}"/>`,
  (w, h, n) =>
    `<path fill="none" stroke="#00A3E0" stroke-width="${1 + (n % 3)}" stroke-linecap="round" d="${spiral(w / 2, h / 2, h * 0.4, 3)}"/>`,
  (w, h) =>
    `<g transform="rotate(17 ${w / 2} ${h / 2})"><rect x="${w * 0.2}" y="${h * 0.3}" width="${w * 0.6}" height="${h * 0.4}" rx="3"/><circle cx="${w / 2}" cy="${h / 2}" r="${h * 0.12}" fill="white"/></g>`,
  (w, h, n) =>
    `<path fill="none" stroke="black" stroke-width="2" stroke-dasharray="${3 + (n % 4)} 2" stroke-linejoin="round" d="${star(w / 2, h / 2, h * 0.4, h * 0.25, 5)}"/>`,
  (w, h) =>
    `<clipPath id="c"><circle cx="${w / 2}" cy="${h / 2}" r="${h * 0.4}"/></clipPath><g clip-path="url(#c)"><path fill="green" d="M0 0h${w}v${h / 3}H0zM0 ${h / 2}h${w}v${h / 5}H0z"/></g>`,
  (w, h) =>
    `<mask id="m"><rect width="${w}" height="${h}" fill="white"/><path d="${star(w / 2, h / 2, h * 0.3, h * 0.15, 6)}"/></mask><ellipse mask="url(#m)" cx="${w / 2}" cy="${h / 2}" rx="${w * 0.45}" ry="${h * 0.45}"/>`,
  (w, h) =>
    `<defs><path id="p" d="M0 0C${w / 6} 0 ${w / 6} ${h / 3} 0 ${h / 3}S${-w / 6} 0 0 0Z"/></defs>${[0.25, 0.5, 0.75].map((x) => `<use href="#p" x="${w * x}" y="${h * 0.4}"/>`).join('')}`,
  (w, h) =>
    `<style>.a{fill:none;stroke:#333;stroke-width:1.5px}</style><path class="a" d="M${w * 0.1} ${h * 0.9}A${w * 0.4} ${h * 0.7} 0 0 1 ${w * 0.9} ${h * 0.9}"/><path class="a" d="M${w / 2} ${h * 0.1}v${h * 0.6}"/>`,
  (w, h) =>
    `<linearGradient id="g"><stop stop-opacity=".2"/><stop offset="1"/></linearGradient><path fill="url(#g)" d="M${w * 0.1} ${h * 0.1}h${w * 0.8}L${w / 2} ${h * 0.9}z"/>`,
];

/** Thirty drawings of simple shapes, made by arithmetic: stand-ins for icons, none of them anybody's artwork. */
export const sampleDrawings: readonly string[] = Array.from({ length: 30 }, (_, at) => {
  const width = 24 + (at % 7) * 9;
  const height = Math.round(width * (0.7 + (at % 4) * 0.2));
  const frame = at % 2 === 0 ? `viewBox="0 0 ${width} ${height}"` : `width="${width}" height="${height}"`;
  const shape = shapes[at % shapes.length]?.(width, height, at) ?? '';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${frame}>${shape}</svg>`;
});
