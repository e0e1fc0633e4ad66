/* errors.c — host.h's error numbers on POSIX, named and worded as libuv does. */
#include <errno.h>
#include <stddef.h>

#include "tsuk/host.h"

#define ERRORS(X) \
  X(E2BIG, "argument list too long") \
  X(EACCES, "permission denied") \
  X(EADDRINUSE, "address already in use") \
  X(EADDRNOTAVAIL, "address not available") \
  X(EAFNOSUPPORT, "address family not supported") \
  X(EAGAIN, "resource temporarily unavailable") \
  X(EALREADY, "connection already in progress") \
  X(EBADF, "bad file descriptor") \
  X(EBUSY, "resource busy or locked") \
  X(ECANCELED, "operation canceled") \
  X(ECONNABORTED, "software caused connection abort") \
  X(ECONNREFUSED, "connection refused") \
  X(ECONNRESET, "connection reset by peer") \
  X(EDESTADDRREQ, "destination address required") \
  X(EEXIST, "file already exists") \
  X(EFAULT, "bad address in system call argument") \
  X(EFBIG, "file too large") \
  X(EHOSTUNREACH, "host is unreachable") \
  X(EINTR, "interrupted system call") \
  X(EINVAL, "invalid argument") \
  X(EIO, "i/o error") \
  X(EISCONN, "socket is already connected") \
  X(EISDIR, "illegal operation on a directory") \
  X(ELOOP, "too many symbolic links encountered") \
  X(EMFILE, "too many open files") \
  X(EMSGSIZE, "message too long") \
  X(ENAMETOOLONG, "name too long") \
  X(ENETDOWN, "network is down") \
  X(ENETUNREACH, "network is unreachable") \
  X(ENFILE, "file table overflow") \
  X(ENOBUFS, "no buffer space available") \
  X(ENODEV, "no such device") \
  X(ENOENT, "no such file or directory") \
  X(ENOMEM, "not enough memory") \
  X(ENOPROTOOPT, "protocol not available") \
  X(ENOSPC, "no space left on device") \
  X(ENOSYS, "function not implemented") \
  X(ENOTCONN, "socket is not connected") \
  X(ENOTDIR, "not a directory") \
  X(ENOTEMPTY, "directory not empty") \
  X(ENOTSOCK, "socket operation on non-socket") \
  X(ENOTSUP, "operation not supported on socket") \
  X(EOVERFLOW, "value too large for defined data type") \
  X(EPERM, "operation not permitted") \
  X(EPIPE, "broken pipe") \
  X(EPROTO, "protocol error") \
  X(EPROTONOSUPPORT, "protocol not supported") \
  X(EPROTOTYPE, "protocol wrong type for socket") \
  X(ERANGE, "result too large") \
  X(EROFS, "read-only file system") \
  X(ESPIPE, "invalid seek") \
  X(ESRCH, "no such process") \
  X(ETIMEDOUT, "connection timed out") \
  X(ETXTBSY, "text file is busy") \
  X(EXDEV, "cross-device link not permitted") \
  X(ENXIO, "no such device or address") \
  X(EMLINK, "too many links") \
  X(ENOTTY, "inappropriate ioctl for device") \
  X(EILSEQ, "illegal byte sequence") \
  X(ENODATA, "no data available")

static const struct {
  int number;
  const char *symbol, *message;
} errors[] = {
#define ROW(name, text) {name, #name, text},
    ERRORS(ROW)
#undef ROW
};

const char *tsk_host_error_symbol(int number) {
  for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
    if (errors[i].number == number) return errors[i].symbol;
  }
  return "UNKNOWN";
}

const char *tsk_host_error_message(int number) {
  for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
    if (errors[i].number == number) return errors[i].message;
  }
  return "unknown error";
}
