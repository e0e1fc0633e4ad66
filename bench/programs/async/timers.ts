// A million timers: half of them fire in an order that differs from that of their making, a quarter is
// cancelled, a quarter fires at once.
// @iterations 3
import { measureAsync } from "../../harness.ts";

const timerCount = 1_000_000;

await measureAsync(
  () =>
    new Promise<string>((resolve) => {
      let fired = 0;
      let sum = 0;
      let cancelled = 0;
      const fire = (value: number): void => {
        fired += 1;
        sum = (sum + value) % 1_000_003;
        if (fired + cancelled === timerCount) resolve(`${fired} ${sum}`);
      };
      for (let index = 0; index < timerCount; index += 1) {
        const delay = index % 4 === 0 ? 0 : (index * 7919) % 50;
        const timer = setTimeout(fire, delay, index);
        if (index % 4 === 3) {
          clearTimeout(timer);
          cancelled += 1;
        }
      }
    }),
);
