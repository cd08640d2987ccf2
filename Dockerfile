# Builds the jar, then runs it as an ordinary user on a JRE.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml .
COPY .mvn .mvn
COPY src src
RUN mvn -B -ntp package -DskipTests

FROM eclipse-temurin:17-jre
RUN useradd --system --create-home --home-dir /assay assay
USER assay
WORKDIR /assay
COPY --from=build --chown=assay /build/target/assay.jar assay.jar
COPY --chown=assay config config
COPY --chown=assay seeds seeds
RUN mkdir data
# What was seen and what is owed: keep it, or everything is a first sight after each start.
VOLUME /assay/data
# One collector thread is enough for a small heap, and takes the least memory and time.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-jar", "assay.jar"]
CMD ["run"]
