class Packet extends Uint8Array {} //~ unsupported TK2003

console.log(new Packet(4).length);
