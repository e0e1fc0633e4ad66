import { store } from "./store.ts";
import { write } from "./writer.ts";
import { read } from "./reader.ts";
write("k", 1);
write("j", 2);
console.log(read("k"), read("j"), read("z"), store.size, [...store.keys()].join());
