// Deleting an optional property of objects of which some compute the others.
interface Named {
  name: string;
  note?: string | undefined;
}

function forget(value: Named): Named {
  delete value.note;
  return value;
}

let reads = 0;
const computed: Named = {
  get name(): string {
    reads++;
    return "computed";
  },
  set name(_next: string) {
    reads = 0;
  },
};
const noted: Named = {
  note: "n",
  get name(): string {
    return `noted ${this.note ?? "nothing"}`;
  },
};
const plain: Named = { name: "plain", note: "p" };

for (const value of [computed, noted, plain]) {
  console.log(value.name, value.note ?? "-", Object.keys(value).join());
  forget(value);
  console.log(value.name, value.note ?? "-", Object.keys(value).join());
  value.note = "again";
  console.log(value.name, JSON.stringify(value));
}
computed.name = "other";
console.log(reads, computed.name);
