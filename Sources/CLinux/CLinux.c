#define _GNU_SOURCE 1
#include "CLinux.h"
#include <fcntl.h>
#include <linux/sockios.h>
#include <malloc.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include <sys/ioctl.h>
#include <sys/resource.h>
#include <unistd.h>

int clinux_accept4(int descriptor, struct sockaddr *address, socklen_t *length, int flags) {
    return accept4(descriptor, address, length, flags);
}

int clinux_open(const char *path, int flags, unsigned int mode) {
    return open(path, flags, mode);
}

int clinux_open_unlinked(const char *folder) {
    return open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
}

void clinux_release_free_memory(void) {
    malloc_trim(0);
}

int clinux_ignore_signal(int number) {
    return signal(number, SIG_IGN) == SIG_ERR ? -1 : 0;
}

int clinux_raise_descriptor_limit(unsigned long wanted, unsigned long *reached) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) { return -1; }
    rlim_t goal = wanted < limit.rlim_max ? wanted : limit.rlim_max;
    if (goal > limit.rlim_cur) {
        limit.rlim_cur = goal;
        if (setrlimit(RLIMIT_NOFILE, &limit) != 0) { return -1; }
    }
    *reached = limit.rlim_cur;
    return 0;
}

const char *clinux_error_name(int number) {
    return strerrorname_np(number);
}

int clinux_epoll_control(int set, int operation, int descriptor, unsigned int events, unsigned long token) {
    struct epoll_event event = { .events = events, .data = { .u64 = token } };
    return epoll_ctl(set, operation, descriptor, &event);
}

unsigned long clinux_epoll_token(const struct epoll_event *events, int index) {
    return events[index].data.u64;
}

unsigned int clinux_epoll_events(const struct epoll_event *events, int index) {
    return events[index].events;
}

int clinux_pipe(int ends[2]) {
    return pipe2(ends, O_CLOEXEC);
}

int clinux_make_temporary(char *pattern) {
    return mkostemp(pattern, O_CLOEXEC);
}

int clinux_unsent(int descriptor) {
    int count = 0;
    return ioctl(descriptor, SIOCOUTQ, &count) == 0 ? count : 0;
}
