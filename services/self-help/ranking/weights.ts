/** Written by `npm run tune:self-help`, which learns them from public questions and the tuning half of our own; not to be changed by hand. */

/** For the terms of re-rank.ts, where the question and the document are in one language. */
export const SAME_LANGUAGE: readonly number[] = [
  5.62, 4.29, -6.9, 2.02, -0.51, -1.81, -1.12, 6.22, 1.76, -0.44, 0.61, 0.22, -0.47, -0.71, 1.71, -0.79, 5.12, 2.07, 5.4, 1.23, -2.64, 2.24,
  -4.83, 10.05, -1.02, -7.78, 0.6, -6.8, 2.09, -6.04, -9.39, -4.95, 7.89, 2.43, -1.49, 11.97,
];
/** And where they are not. */
export const ACROSS_LANGUAGES: readonly number[] = [
  1.02, 3.29, -9.41, 2.57, -0.72, -1.11, -0.06, 2.78, 0.73, 5.82, -2.29, 1.49, 2.73, 0.1, 1.91, 3.48, 4.32, 0.85, 2.29, 9.53, -1.55, 4.18,
  -3.85, 1.3, 1.35, -1.11, 5.16, -31.26, -1.72, 13.34, -14.25, 13.21, 5.25, 6.23, 8.55, 0.86,
];
/** For the signs of confidence.ts: that the first article is right, and that one of the first three is. */
export const FIRST_IS_RIGHT: readonly number[] = [
  -5.45, 2.19, 2.05, 2.81, -1.34, -0.79, 0.23, 0.38, 1.29, -0.04, -0.45, -1.57, 0.55, 0.61, 1.67, -2.33, 1.06, -0.7,
];
export const ONE_IS_RIGHT: readonly number[] = [
  -4.74, 0.58, 2.2, 3.01, -1.98, 0.57, 0.7, 0.34, 1.16, -0.07, -0.35, -1.79, 0.75, 0.19, 0.66, -2.08, 2.1, -0.46,
];
/** From which chance on an answer is shown so: the first one's, and that of one of three. */
export const CONFIDENT_FROM = 0.815;
export const LIKELY_FROM = 0.48;
