// Numbers that are no indices of arrays name properties beside the elements.
const list: any = [1, 2];
list[4294967295] = 1;
console.log(list.length, Object.keys(list).join(), list[4294967295]);
list["4294967296"] = 2;
list[-1] = 3;
list[1.5] = 4;
console.log(list.length, Object.keys(list).join());
for (const key of [4294967296, 1.5, -1, 0, 7]) console.log(key, list[key], key in list);
delete list[4294967295];
console.log(Object.keys(list).join(), list[4294967294]);
