/**
 * The entry of the `tsuk` command.
 */

process.stdout.write("tsuk 0.1.0\n");
