interface User {
  id: number;
  profile: { names: [string, string]; address?: { city: string; zip?: string } };
  roles: { name: string; level?: number }[];
}
const users: User[] = [
  {
    id: 1,
    profile: { names: ["Ann", "Lee"], address: { city: "Oslo" } },
    roles: [{ name: "admin", level: 9 }],
  },
  {
    id: 2,
    profile: { names: ["Bob", "Ray"] },
    roles: [{ name: "dev" }, { name: "ops", level: 2 }],
  },
];
for (const {
  id,
  profile: {
    names: [first, last],
    address: { city, zip = "0000" } = { city: "nowhere" },
  },
  roles: [{ name, level = 1 } = { name: "-" }, ...others],
} of users) {
  console.log(id, first, last, city, zip, name, level, others.length);
}
const [
  {
    profile: {
      names: [, surname],
    },
  },
] = users as [User, ...User[]];
console.log(surname);
const totals = users.map(({ roles, id: key }) => ({
  key,
  total: roles.reduce((t, { level = 0 }) => t + level, 0),
}));
console.log(totals.map(({ key, total }) => `${key}:${total}`).join());
