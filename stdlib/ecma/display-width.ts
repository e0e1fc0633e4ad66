/**
 * ecma/display-width.ts — how many columns of a terminal a text takes.
 *
 * What util.inspect and console.table of Node count with: control and combining
 * characters take none, East Asian wide ones and emoji two.
 */
import { stringCharCodeAt, stringCodePointAt } from "tsuk:intrinsics";

/**
 * Where the width changes, from tools/generate-display-width.mjs: the distance
 * from the last change in base 36, then Z for no column, O for one, W for two.
 */
const CHANGES =
  "lcZ34O7nZ7O7bZ19O1Z1O1Z2O1Z2O1Z1O1kZ6OaZbO1Z1O1aZlOgZ1O2tZ8O1Z6O2Z2O1Z4OxZ1O1Z1OuZrO2jZbO1mZ" +
  "9O9Z1OoZ4O1Z9O1Z3O1Z5O17Z3O1gZ2O5Z9O16Z1lO1jZ1O1Z1O4Z8O4Z1O3Z7OaZ2OtZ1O1mZ1O4Z4O8Z1OkZ2OqZ1O" +
  "2Z2O1lZ1O4Z2O4Z2O2Z3O3Z1OuZ2O3Z1ObZ2O1lZ1O4Z5O1Z2O4Z1OkZ2OmZ6O1Z1O1mZ1O2Z1O1Z4O8Z1O7Z2ObZ2Ou" +
  "Z1O1pZ1OcZ1O1eZ1O3Z1O1jZ1O1Z3O5Z3O1Z4O7Z2ObZ2OtZ1O1mZ1O2Z1O6Z1O5Z2OkZ2OsZ2O1lZ2O4Z4O8Z1OkZ2O" +
  "tZ1O20Z1O7Z3O1Z1O2iZ1O2Z7OcZ8O2qZ1O2Z9ObZ7O21Z2OrZ1O1Z1O1Z1O1jZeO1Z5O1Z2O5ZbO1Z10O9Z1O2uZ4O1" +
  "Z6O1Z2O2Z2OpZ2O4Z3OgZ4OdZ1O2Z2O6Z1OfZ1O2qW2oOe5Z3OqaZ3OtZ2OuZ2OuZ2O1sZ2O1Z7O8Z1O2ZbO9Z1O19Z5" +
  "O39Z2OyZ1O3aZ3O4Z2O9Z1O6Z3O63Z2O2Z1O1mZ1O1Z7O1Z1O1Z1O2Z8O6ZaO2Z1O1cZ1aO2ZcOkZ4O1cZ1O1Z5O1Z1O" +
  "5Z1O14Z9OcZ2OwZ4O2Z2O1Z3O1kZ1O1Z2O3Z1O1Z3O1mZ8O2Z2O48Z3O1ZdO1Z7O4Z1O6Z1O3Z2O5iZ1sOejZ5OqZ5O1" +
  "dZ5O1ZaO2oZxOfdW2OdW2O5aW4O3W1O2W1OehW2OlW2OqW8OgWcO17W1OaW6O3W1OdW1O8W2OhW2O5W2O8W1O5W1OlW1" +
  "O7W2O1W1O4W1O2W1O7W1O4W2OsW1OzW1O1W1O4W3O1W1O1pW3OoW1OeW1OnvW2O1fW1O4W1ObdZ3O3xZ1O2oZwO3kWqO" +
  "1W2hOcW5yOqW27O2W2eO2W2vO5W17O1W2mO1W2eO9W1cO1W14O8WmkdO3W1jObsZ4O1ZaOwZ2O28Z2O7kZ1O3Z1O4Z1O" +
  "pZ2O5Z1O47Z2OqZiOdZ1O12Z8OpZbOeWtO3Z3O1cZ1O2Z4O2Z2O13Z1O1vZ6O2Z2O2Z2OcZ1O8Z1O1bZ1O1fZ1O1Z3O2" +
  "Z2O5Z2O1Z1O16Z2O8Z1O6mZ1O2Z1O4Z1OiW8mcO6l8We8OuZ1OkhZgWaO6ZgWzO1WjO1W4O43Z1O1W2oO3jW7OiZ3Oe9" +
  "Z1O6aZ1O45Z5O1aeZ3O1Z2O5Z4O14Z3O4Z1O4lZ2OfxZ4O1tZ5O8tZ2O25Z6O1yZbO1dZ4O3fZ1O1iZfO15Z1O2Z2OaZ" +
  "3O1dZ4O2Z2O2Z1O4Z1OaZ1O1eZ3O10Z5O1Z8O1qZ1OcZ2O1gZ9OaZ4O2Z1O2nZ3O2Z1O1Z2O6Z1O2Z1O4dZ1O3Z8OlZ2" +
  "O1lZ2O3Z1O11Z7O3Z5O1yZ6OdZ1O1Z1O1Z1OeZ2O2dZ8O2Z3O1Z1OnZ1O2cZ6O1Z1O4Z2O1Z2O6mZ4O6Z2O1Z2OrZ2O2" +
  "dZ8O2Z1O1Z2O2yZ1O1Z1O2Z6O1Z1O2tZ1O1Z1O2Z4O1Z5O77Z9O1Z2O74Z2O1Z1O4Z1O40Z4O2Z2O4Z1OwZaO14Z6O2Z" +
  "4O8Z1O9Z6O2Z3O1aZdO1Z2O5iZ1O1Z3O1Z1O5lZ7O1Z6O1Z1O2aZmO2Z7O1Z2O1Z2O3eZ6O3Z1O1Z2O1Z7O1Z1O20Z2O" +
  "3Z1O1Z1O9nZ2ObZ2O1gZ5O5Z1O1Z1OnZ1O445ZhO6ZfO8ugZcO3Z3O1xcZ5O1nZ7Ot4Z1O1rZ4O25W5ObW7O9W5p2O15" +
  "WwO2pW37O6ppW4O1W7O1W2O1W83OfW1OtW3O2W1OeW4O8Wb0O1whZ2O1Z4O3mkZ1aO2ZnOevW2undefined5O2Z3O9Zg" +
  "O2Z7OuZ4OdW2undefined4O3lZ3O57W2fO9WnO1ahZ1jO4Z1eO8Z1OeZ1OmZ5O1ZfO11sZ7O1ZhO2Z7O1Z2O1Z5O2sZ1" +
  "O4gZ7OafZ1O1pZ4Oe4Z4O72Z2O6rZ1O2Z1O7Z2O5Z1Od6Z7O31Z7O1btW1O5mW1O5aW1O2WaO23WtOdW18O4W9O7W2Oe" +
  "W6O4aWxOcW9O1W1yO1WmOcW17O4W5OcWhO3W1O3W1zO1W1O1W57O2W1rOdW4O1WoOiW1OqW2OdW1O2eW2dO1cW1yO6W1" +
  "O3W3O2W4O3W4ObW2O7W9O6bWcO4W1O7vW1bO1WaO1W55O34WdO3WbO3W1lO1W1O4WgO2WcO4WaOzrW1ekeO2W1ekeOe1" +
  "ojZ1OuZ2oO3kZ6oO";

let starts: number[] | undefined;
let widths: number[] | undefined;

function widthOf(point: number): number {
  if (starts === undefined || widths === undefined) {
    starts = [0];
    widths = [1];
    let distance = 0;
    let start = 0;
    for (let i = 0; i < CHANGES.length; i++) {
      const unit = stringCharCodeAt(CHANGES, i);
      if (unit >= 0x30 && unit <= 0x39) {
        distance = distance * 36 + unit - 0x30;
      } else if (unit >= 0x61) {
        distance = distance * 36 + unit - 0x57;
      } else {
        start += distance;
        distance = 0;
        starts.push(start);
        widths.push(unit === 0x5a ? 0 : unit === 0x4f ? 1 : 2);
      }
    }
  }
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= point) low = middle;
    else high = middle;
  }
  return widths[low];
}

/** Columns of a text without line breaks; escape sequences for colours count nothing. */
export function displayWidth(text: string): number {
  let width = 0;
  let i = 0;
  while (i < text.length) {
    const unit = stringCharCodeAt(text, i);
    if (unit === 0x1b && stringCharCodeAt(text, i + 1) === 0x5b) {
      i += 2;
      while (i < text.length && stringCharCodeAt(text, i) !== 0x6d) i++;
      i++;
    } else if (unit < 0x7f) {
      if (unit >= 0x20) width++;
      i++;
    } else {
      const point = stringCodePointAt(text, i);
      if (point >= 0xa0) width += widthOf(point);
      i += point > 0xffff ? 2 : 1;
    }
  }
  return width;
}
