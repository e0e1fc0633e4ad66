// Writing through an interface to a property that some of its objects only compute.
interface Counter {
  count: number;
}

class Fixed {
  get count(): number {
    return 7;
  }
}

const plain: Counter = { count: 1 };
const literal: Counter = {
  get count(): number {
    return 3;
  },
};
const fixed: Counter = new Fixed();

function bump(value: Counter): string {
  try {
    value.count = value.count + 1;
    return `now ${value.count}`;
  } catch (error) {
    return error instanceof TypeError ? "TypeError" : "other";
  }
}

for (const value of [plain, literal, fixed]) {
  console.log(value.count, bump(value), value.count);
}
