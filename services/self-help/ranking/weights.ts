/** Written by `npm run tune:self-help`, which learns them from public questions and the tuning half of our own; not to be changed by hand. */

/** For the terms of re-rank.ts, where the question and the document are in one language. */
export const SAME_LANGUAGE: readonly number[] = [
  5.64, 4.4, -7.01, 2.01, -0.52, -1.85, -1.13, 6.35, 1.75, -0.42, 0.64, 0.21, -0.42, -0.71, 1.7, -0.62, 4.73, 2.08, 5.43, 1.22, -2.69, 2.24,
  -4.81, 9.91, -1.05, -7.68, 0.76, -7.34, 2.03, -6.05, -9.35, -5.07, 8.18, 2.51, -1.46, 12.2,
];
/** And where they are not. */
export const ACROSS_LANGUAGES: readonly number[] = [
  1.02, 3.28, -9.46, 2.57, -0.73, -1.12, -0.12, 2.91, 0.73, 5.84, -2.28, 1.49, 2.73, 0.09, 1.91, 3.48, 4.32, 0.87, 2.29, 9.55, -1.54, 4.18,
  -3.85, 1.3, 1.36, -1.1, 5.16, -31.27, -1.75, 13.34, -14.21, 13.19, 5.26, 6.22, 8.54, 0.96,
];
/** For the signs of confidence.ts: that the first article is right, and that one of the first three is. */
export const FIRST_IS_RIGHT: readonly number[] = [
  -5.46, 2.17, 2.06, 2.8, -1.35, -0.74, 0.21, 0.4, 1.3, -0.09, -0.45, -1.57, 0.55, 0.59, 1.68, -2.34, 1.1, -0.69,
];
export const ONE_IS_RIGHT: readonly number[] = [
  -4.73, 0.57, 2.19, 3, -1.97, 0.6, 0.66, 0.37, 1.17, -0.09, -0.35, -1.79, 0.76, 0.18, 0.68, -2.08, 2.08, -0.44,
];
/** From which chance on an answer is shown so: the first one's, and that of one of three. */
export const CONFIDENT_FROM = 0.815;
export const LIKELY_FROM = 0.485;
