/*
 * evict FILE...: takes files out of the page cache, so that the next start reads them from the disk as the first start
 * of an execution environment does. Pages that a running process has mapped stay.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(int arguments, char **values) {
    for (int i = 1; i < arguments; i++) {
        int file = open(values[i], O_RDONLY | O_CLOEXEC);
        if (file < 0) {
            perror(values[i]);
            return 1;
        }
        /* Pages that are not on the disk yet cannot be evicted. */
        fdatasync(file);
        posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
        close(file);
    }
    return 0;
}
