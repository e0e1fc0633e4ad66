function area(width: number, height: number): number {
  return width * * height; //~ error TS1109
}

const square: number = area(2, 2) +; //~ error TS1109
