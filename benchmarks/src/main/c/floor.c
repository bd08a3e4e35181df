/*
 * The floor to compare with: an extension that registers, requests events until SHUTDOWN, and does nothing else. With
 * any argument it also subscribes to platform telemetry, which it accepts and discards.
 *
 * Needs only two system calls for each invocation when it does not listen.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LARGEST = 65536, CONNECTIONS = 8 };

/* A connection from Lambda that brings telemetry batches. */
struct connection {
    int socket;
    long missing; /* Bytes of the current batch that have yet to come. */
};

static char message[LARGEST];
static char identifier[128];
static struct connection connections[CONNECTIONS];
static int connected;

static void fail(const char *problem) {
    perror(problem);
    exit(1);
}

static struct sockaddr_in loopback(int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/* Connects to AWS_LAMBDA_RUNTIME_API, which is HOST:PORT of the loopback interface. */
static int connect_to_lambda(void) {
    const char *api = getenv("AWS_LAMBDA_RUNTIME_API");
    const char *port = api ? strrchr(api, ':') : NULL;
    if (!port) {
        fputs("AWS_LAMBDA_RUNTIME_API must be HOST:PORT\n", stderr);
        exit(1);
    }
    struct sockaddr_in address = loopback(atoi(port + 1));
    int lambda = socket(AF_INET, SOCK_STREAM, 0), enabled = 1;
    if (connect(lambda, (struct sockaddr *)&address, sizeof address)) {
        fail("connect");
    }
    setsockopt(lambda, IPPROTO_TCP, TCP_NODELAY, &enabled, sizeof enabled);
    return lambda;
}

/* Reads the rest of the head of an HTTP message, and returns how many bytes of the body are missing. */
static long read_head(int socket) {
    long length = 0;
    for (;;) {
        long count = read(socket, message + length, LARGEST - 1 - length);
        if (count <= 0) {
            return -1;
        }
        length += count;
        message[length] = 0;
        char *end = strstr(message, "\r\n\r\n");
        if (end) {
            char *field = strcasestr(message, "\nContent-Length:");
            return (field && field < end ? atol(field + 16) : 0) - (message + length - end - 4);
        }
    }
}

static void request(int lambda, const char *method, const char *path, const char *body) {
    int length = snprintf(message, LARGEST,
        "%s %s HTTP/1.1\r\nHost: lambda\r\nLambda-Extension-Name: floor\r\nLambda-Extension-Identifier: %s\r\n"
        "Content-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
        method, path, identifier, strlen(body), body);
    if (write(lambda, message, length) != length) {
        fail("write");
    }
}

/* Reads a response completely. */
static void response(int lambda) {
    long missing = read_head(lambda);
    char *rest = message + strlen(message);
    if (missing >= message + LARGEST - rest) {
        fputs("Lambda's response is too long\n", stderr);
        exit(1);
    }
    while (missing > 0) {
        long count = read(lambda, rest, missing);
        if (count <= 0) {
            fail("read");
        }
        rest += count;
        missing -= count;
        *rest = 0;
    }
    if (missing < 0 || strncmp(message, "HTTP/1.1 200", 12)) {
        fputs("Lambda did not respond with status 200\n", stderr);
        exit(1);
    }
}

static void register_extension(int lambda) {
    request(lambda, "POST", "/2020-01-01/extension/register", "{\"events\":[\"INVOKE\",\"SHUTDOWN\"]}");
    response(lambda);
    char *field = strcasestr(message, "\nLambda-Extension-Identifier:");
    if (!field || sscanf(field + 29, " %127[^\r]", identifier) != 1) {
        fputs("Lambda returned no identifier\n", stderr);
        exit(1);
    }
}

/* Subscribes to platform telemetry and returns the socket that listens for it. */
static int subscribe(int lambda) {
    char body[512];
    struct sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(listener, (struct sockaddr *)&address, size) || listen(listener, CONNECTIONS)) {
        fail("listen");
    }
    getsockname(listener, (struct sockaddr *)&address, &size);
    snprintf(body, sizeof body,
        "{\"schemaVersion\":\"2022-12-13\",\"types\":[\"platform\"],"
        "\"buffering\":{\"maxItems\":1000,\"maxBytes\":262144,\"timeoutMs\":25},"
        "\"destination\":{\"protocol\":\"HTTP\",\"URI\":\"http://sandbox.localdomain:%d/\"}}",
        ntohs(address.sin_port));
    request(lambda, "PUT", "/2022-07-01/telemetry", body);
    response(lambda);
    return listener;
}

/* Reads some of a telemetry batch, and responds after the last byte. Closes the connection if Lambda closed it. */
static void discard(struct connection *from) {
    if (from->missing > 0) {
        long count = read(from->socket, message, LARGEST);
        from->missing = count > 0 ? from->missing - count : -1;
    } else {
        from->missing = read_head(from->socket);
    }
    if (from->missing == 0) {
        static const char ok[] = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
        write(from->socket, ok, sizeof ok - 1);
    } else if (from->missing < 0) {
        close(from->socket);
        *from = connections[--connected];
    }
}

/* Accepts and discards telemetry until Lambda responds. */
static void discard_until_response(int lambda, int listener) {
    struct pollfd polled[CONNECTIONS + 2];
    do {
        polled[0] = (struct pollfd){lambda, POLLIN, 0};
        polled[1] = (struct pollfd){connected < CONNECTIONS ? listener : -1, POLLIN, 0};
        for (int i = 0; i < connected; i++) {
            polled[i + 2] = (struct pollfd){connections[i].socket, POLLIN, 0};
        }
        poll(polled, connected + 2, -1);
        for (int i = connected - 1; i >= 0; i--) {
            if (polled[i + 2].revents) {
                discard(&connections[i]);
            }
        }
        if (polled[1].revents) {
            connections[connected++] = (struct connection){accept(listener, NULL, NULL), 0};
        }
    } while (!polled[0].revents);
}

int main(int arguments, char **values) {
    (void)values;
    int lambda = connect_to_lambda();
    register_extension(lambda);
    int listener = arguments > 1 ? subscribe(lambda) : -1;
    do {
        request(lambda, "GET", "/2020-01-01/extension/event/next", "");
        if (listener >= 0) {
            discard_until_response(lambda, listener);
        }
        response(lambda);
    } while (!strstr(message, "\"SHUTDOWN\""));
    return 0;
}
