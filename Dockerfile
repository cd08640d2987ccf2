# Builds the jar, then runs it as an ordinary user on a small JRE.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml .
COPY .mvn .mvn
COPY src src
RUN mvn -B -ntp package -DskipTests

FROM debian:bookworm-slim AS runtime
# Fonts are for the pictures of trends.
RUN apt-get update \
    && apt-get install -y --no-install-recommends openjdk-17-jre-headless ca-certificates fontconfig fonts-dejavu-core \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --no-create-home --home-dir /assay --shell /usr/sbin/nologin assay
WORKDIR /assay
COPY config/jvm.options jvm.options
COPY --from=build /build/target/assay.jar assay.jar

# Starts Assay once beside stand-ins of the site and of both platforms, for an archive of the classes that it loads.
FROM runtime AS training
COPY --from=build /build/target/test-classes /training
RUN java -cp /assay/assay.jar:/training standin.Training \
    java @/assay/jvm.options -XX:ArchiveClassesAtExit=/assay/assay.jsa -jar /assay/assay.jar

FROM runtime
COPY --from=training /assay/assay.jsa assay.jsa
COPY config config
COPY seeds seeds
RUN mkdir data && chown 10001:10001 data
USER 10001:10001
# Without a language the log would be written in ASCII. Memory in malloc's usual eight pools a core is never given back.
ENV LANG=C.UTF-8 MALLOC_ARENA_MAX=2
# What was seen and what is owed: keep it, or everything is a first sight after each start. All else may be read-only,
# but for /tmp.
VOLUME /assay/data
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8077 && printf 'GET /healthz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && cat <&3 >/dev/null && [ \"$status\" = 200 ]"]
ENTRYPOINT ["java", "@/assay/jvm.options", "-XX:SharedArchiveFile=/assay/assay.jsa", "-jar", "/assay/assay.jar"]
CMD ["run"]
