const m = /(?<word>\w+) (\d+)(z)?/d.exec("-- ab 12");
console.log(m?.indices?.[0], m?.indices?.[1], m?.indices?.[3]);
console.log(m?.indices?.groups?.word);
console.log(/a/d.exec("ba"));
