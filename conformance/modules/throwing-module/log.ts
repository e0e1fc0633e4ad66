export const log = (s: string): void => console.log("log:", s);
log("loaded");
