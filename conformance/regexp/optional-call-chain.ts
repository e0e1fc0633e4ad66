const maybe: string | undefined = ["x1"].find((s) => /\d/.test(s));
console.log(maybe?.match(/(\d)/)?.[1], maybe?.replace(/x/, "y").length);
const none: string | undefined = ["a"].find((s) => /\d/.test(s));
console.log(none?.match(/(\d)/)?.[1], none?.split(/,/));
