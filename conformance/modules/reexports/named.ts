export const original = "orig";
export default "the default";
