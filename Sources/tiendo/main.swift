import Glibc

// A reader that goes away (`tiendo log | head`) is an error of one write, never the end of the program.
signal(SIGPIPE, SIG_IGN)

exit(runCommandLine(Array(CommandLine.arguments.dropFirst())))
