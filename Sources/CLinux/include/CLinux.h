#ifndef CLINUX_H
#define CLINUX_H
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <sys/uio.h>
#include <sys/un.h>

// What Swift cannot import: GNU extensions, macros with casts, variadic functions, packed structs with unions.

int clinux_accept4(int descriptor, struct sockaddr *address, socklen_t *length, int flags);
int clinux_open(const char *path, int flags, unsigned int mode);
/// A file without a name in `folder`; it vanishes with its last descriptor.
int clinux_open_unlinked(const char *folder);
/// Makes the template's last six characters unique and opens the file.
int clinux_make_temporary(char *pattern);
int clinux_pipe(int ends[2]);
/// Bytes in a socket that its peer has not acknowledged; 0 where that is not known.
int clinux_unsent(int descriptor);
/// Gives free memory between what is in use back to the system.
void clinux_release_free_memory(void);
int clinux_ignore_signal(int number);
int clinux_raise_descriptor_limit(unsigned long wanted, unsigned long *reached);
/// The symbolic name of an error number, or null.
const char *clinux_error_name(int number);
int clinux_epoll_control(int set, int operation, int descriptor, unsigned int events, unsigned long token);
unsigned long clinux_epoll_token(const struct epoll_event *events, int index);
unsigned int clinux_epoll_events(const struct epoll_event *events, int index);
#endif
