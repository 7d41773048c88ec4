import assert from 'node:assert/strict';
import { readPng } from '../../manifest/png.js';
import { icons } from './deployment.js';

/** A file of 2 x 2 pixels, made by another program: red, green; blue, white half transparent. */
const FOUR_PIXELS = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAF0lEQVR42mP8z8DwnxFIsDAy/AdChkYANakFhJGiBWQAAAAASUVORK5CYII=',
  'base64',
);

describe('reading a PNG', () => {
  it('gives its size and its pixels with their opacity', () => {
    const { width, height, rgba } = readPng(FOUR_PIXELS);
    assert.deepEqual([width, height], [2, 2]);
    assert.deepEqual([...rgba], [255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 128]);
  });

  it('gives what was drawn, whatever filters its writer chose', () => {
    const { width, rgba } = readPng(icons['color.png'] ?? new Uint8Array());
    const at = (x: number, y: number) => [...rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
    assert.deepEqual(at(0, 0), [15, 108, 189, 255], 'the background');
    assert.deepEqual(at(191, 191), [15, 108, 189, 255]);
    assert.deepEqual(at(60, 100), [255, 255, 255, 255], 'the speech bubble');
    assert.deepEqual(at(96, 100), [15, 108, 189, 255], 'the arrow in it');
  });

  it('refuses what it cannot read', () => {
    assert.throws(() => readPng(new Uint8Array()), /not a PNG/);
    assert.throws(() => readPng(FOUR_PIXELS.subarray(0, 20)), /8 bits|range/);
  });
});
