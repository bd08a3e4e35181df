# The files of a layer and nothing else, for COPY --from in the image of a function; release/publish-image builds it.
# The context has the unpacked zip of each processor, in the folders amd64 and arm64.
FROM scratch
ARG TARGETARCH
COPY ${TARGETARCH}/ /opt/
