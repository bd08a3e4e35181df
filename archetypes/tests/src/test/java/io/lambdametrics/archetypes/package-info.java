/** Generates projects from the archetypes, and builds and runs them as their authors would. */
@NullMarked
package io.lambdametrics.archetypes;

import org.jspecify.annotations.NullMarked;
