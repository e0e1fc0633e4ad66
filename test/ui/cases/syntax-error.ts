const point = { x: 1, y: 2 ;  //~ error TS1005

function area(width: number, height: number): number {
  return width * * height; //~ error TS1109
}
