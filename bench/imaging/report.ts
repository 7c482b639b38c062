import type { Burden, Measured } from './measure.ts';
import type { ContestantName } from './page/contestants.ts';
import { geometricMean, median, ratioOf } from './time-rounds.ts';

export type Figures = {
  readonly measured: readonly Measured[];
  readonly burdens: ReadonlyMap<ContestantName | 'decode', Burden>;
  readonly previewOverDecode: number;
  readonly thumbnailOverDecode: number;
  readonly firstLoadGzipBytes: number;
};

const rounded = (value: number, digits = 3): number => Number(value.toFixed(digits));

const full = (measured: readonly Measured[]) =>
  measured.filter(({ picture }) => picture.extent === 'full');

/** The figures for machines. */
export function summarise({ measured, burdens, ...figures }: Figures) {
  const overDecode = full(measured).map(({ rounds }) => ratioOf(rounds, 'portrait', 'decode'));
  const overPica = full(measured).map(({ rounds }) => ratioOf(rounds, 'pica lanczos3', 'portrait'));
  const psnrs = full(measured).map(({ likeness }) => likeness.get('portrait')?.psnrDb ?? NaN);
  const differences = full(measured).map(
    ({ likeness }) =>
      (likeness.get('portrait')?.ssim01 ?? NaN) - (likeness.get('pica lanczos3')?.ssim01 ?? NaN),
  );
  const burden = burdens.get('portrait');
  return {
    timeOverDecode: rounded(geometricMean(overDecode)),
    worstTimeOverDecode: rounded(Math.max(...overDecode)),
    speedOverPica: rounded(geometricMean(overPica), 2),
    worstPsnrDb: rounded(Math.min(...psnrs), 1),
    ssimOverPica: rounded(Math.min(...differences), 4),
    mainThreadBlockedMs: rounded(burden?.blockedMs ?? NaN, 1),
    peakMemoryMb: burden?.peakMemoryMb === undefined ? null : rounded(burden.peakMemoryMb, 0),
    previewOverDecode: rounded(figures.previewOverDecode),
    thumbnailOverDecode: rounded(figures.thumbnailOverDecode),
    firstLoadGzipBytes: figures.firstLoadGzipBytes,
  };
}

const columns = ['time / decode', '(from – to)', 'ours / theirs', 'PSNR dB', 'SSIM', 'kB'];
const nameWidth = 30;
const columnWidth = 15;

const row = (name: string, cells: readonly string[]): string =>
  name.padEnd(nameWidth) + cells.map((cell) => cell.padStart(columnWidth)).join('');

function contestantRow({ rounds, likeness }: Measured, name: ContestantName): string {
  const ratios = rounds.map(
    (round) => (round.get(name)?.ms ?? NaN) / (round.get('decode')?.ms ?? NaN),
  );
  const like = likeness.get(name);
  const bytes = median(rounds.map((round) => round.get(name)?.sizeBytes ?? NaN));
  return row(`  ${name}`, [
    median(ratios).toFixed(2),
    `${Math.min(...ratios).toFixed(2)} – ${Math.max(...ratios).toFixed(2)}`,
    ratioOf(rounds, 'portrait', name).toFixed(2),
    like?.psnrDb.toFixed(1) ?? '–',
    like?.ssim01.toFixed(4) ?? '–',
    (bytes / 1000).toFixed(0),
  ]);
}

const pictureTable = (one: Measured): string =>
  [
    row(one.picture.name, columns),
    ...[...one.likeness.keys()].map((name) => contestantRow(one, name)),
  ].join('\n');

const burdenRow = ([name, { blockedMs, peakMemoryMb }]: readonly [string, Burden]): string =>
  row(`  ${name}`, [blockedMs.toFixed(0), peakMemoryMb?.toFixed(0) ?? 'not measured']);

/** The table for people. */
export const describe = ({ measured, burdens, ...figures }: Figures): string =>
  [
    'From the file to a JPEG of 648 pixels. Times are in units of the browser’s decode alone, in a worker, in the same',
    'round. PSNR is of the pixels before they are encoded, SSIM of JPEGs of 90 kB, both against sharp’s Lanczos3.',
    ...measured.map((one) => `\n${pictureTable(one)}`),
    '',
    row('48 MP', ['blocked ms', 'peak MB']),
    ...[...burdens].map(burdenRow),
    '',
    `First picture on the screen, 48 MP: ${figures.previewOverDecode.toFixed(2)} of the decode, ` +
      `${figures.thumbnailOverDecode.toFixed(2)} with a thumbnail in the file.`,
    `Added to the first load: ${(figures.firstLoadGzipBytes / 1000).toFixed(1)} kB gzip.`,
  ].join('\n');
