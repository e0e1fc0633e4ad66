const data = {
  users: [
    {
      id: 1,
      name: "Ann",
      roles: ["admin", "dev"],
      meta: { created: { y: 2020, m: 1 }, tags: new Set(["x"]) },
    },
    { id: 2, name: "Bob", roles: [], meta: null },
  ],
  total: 2,
  index: new Map([["Ann", 1]]),
  fn: (): void => {},
  flags: { a: true, b: false, c: undefined },
};
console.log(data);
console.log([data.users], [[data.flags]]);
console.log("users:", data.users.length, data.users[0]);
