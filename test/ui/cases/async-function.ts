async function load(): Promise<string> { //~ unsupported TK2004
  return "text";
}

const later = async (): Promise<number> => 1; //~ unsupported TK2004

load();
later();
