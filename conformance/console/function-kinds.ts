// How async and generator functions print.
async function f() {}
function* g() {}
console.log(f, g, async () => 1, [async function* h() {}]);
