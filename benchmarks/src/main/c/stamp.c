/*
 * stamp FILE GROUP COMMAND [ARGUMENT...]: joins the control group whose list of processes is the file GROUP, unless
 * GROUP is empty; writes into FILE the time, and the CPU time and page faults of this process so far; and then becomes
 * COMMAND. So what a launcher used before can be subtracted from what the command uses.
 */
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

static long long nanoseconds(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static FILE *opened(const char *name) {
    FILE *file = fopen(name, "w");
    if (!file) {
        perror(name);
    }
    return file;
}

int main(int arguments, char **values) {
    if (arguments < 4) {
        fputs("usage: stamp FILE GROUP COMMAND [ARGUMENT...]\n", stderr);
        return 2;
    }
    FILE *file = opened(values[1]);
    FILE *group = values[2][0] ? opened(values[2]) : NULL;
    if (!file || (values[2][0] && !group)) {
        return 1;
    }
    if (group && (fputs("0", group) < 0 || fclose(group))) {
        perror(values[2]);
        return 1;
    }
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    long long cpu = nanoseconds(CLOCK_PROCESS_CPUTIME_ID);
    fprintf(file, "%lld %lld %ld\n", nanoseconds(CLOCK_MONOTONIC), cpu, used.ru_minflt);
    fclose(file);
    execv(values[3], values + 3);
    perror(values[3]);
    return 127;
}
