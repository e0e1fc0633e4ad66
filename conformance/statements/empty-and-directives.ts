"use strict";
// biome-ignore format: how it is written is the case
;
{
}
if (true as boolean) {
} else {
}
for (let i = 0; i < 3; i++);
while (false as boolean);
label:;
const f = (): void => {};
f();
debugger;
console.log("ok");
