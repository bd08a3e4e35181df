#!/bin/sh
# Lambda starts this file. The variables are the function's: its Java agents must not attach to the extension.
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS CLASSPATH
here=$(dirname -- "$0")
exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx32m -cp "$here/../${artifactId}/*" ${package}.${className}
